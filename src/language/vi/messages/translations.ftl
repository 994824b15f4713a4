# Trích dẫn trong bản dịch.

quotes-of-original = mục `quotes` đứng trong bản tin không phải bản dịch
    .hint = ghi trích dẫn bằng mục `quote` cạnh `value` của số liệu; `quotes` chỉ dùng cho bản dịch, tệp `tên.en.md`

quote-of-nothing = { $count ->
        [0] bản gốc không có số liệu nào, nên không có số liệu thứ `{ $number }`
       *[other] bản gốc có { $count } số liệu, không có số liệu thứ `{ $number }`
    }
    .hint = đếm các số liệu dưới `statistics` của bản gốc, bắt đầu từ 1

quote-of-suppressed = số liệu thứ { $number } của bản gốc không công bố, nên không được trích dẫn
    .hint = xóa dòng này, và xem lại để phần nội dung không nói ra con số đó
