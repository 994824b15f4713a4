# `suggest`: figures proposed from prose.

suggest-found = { $count ->
    [0] { $path }: không tìm thấy số liệu
   *[other] { $path }: { $count } số liệu
}
suggest-score = điểm { $score }: { $reasons }
suggest-reason-unit = đơn vị tính quen thuộc
suggest-reason-noun = có danh từ
suggest-reason-verb = động từ chỉ số lượng
suggest-reason-qualifier = có từ chỉ mức hoặc tăng giảm
suggest-reason-list = thuộc một dãy
suggest-reason-label = sau nhãn
suggest-reason-period = biết thời kỳ
suggest-reason-headline = ở tiêu đề
suggest-reason-caption = ở chú thích ảnh
suggest-reason-quoted = trong ngoặc kép
suggest-reason-measure = độ dài hoặc tỷ suất
suggest-reason-norm = quy định
suggest-reason-target = mục tiêu
suggest-reason-state = trạng thái tại một ngày
suggest-since = từ { $day } đến nay
suggest-role-target = mục tiêu
suggest-role-norm = định mức
suggest-sum = khớp tổng: { $sum }
suggest-equals = `{ $name }` nêu cùng số này
suggest-contradicts = `{ $name }` nêu { $value } cho cùng địa phương và thời kỳ
suggest-continues = tiếp nối `{ $name }`, { $value }
suggest-name = TÊN
suggest-amiss-indicator = chưa có chỉ tiêu phù hợp: ghi mã chỉ tiêu, hoặc thêm bằng `bantin new indicator "{ $name }" --nature { $nature }` ({ $nature ->
    [stock] số tại một thời điểm
   *[flow] số trong một thời kỳ
}), rồi bỏ dấu `#`
suggest-unit-above = đơn vị tính ghi ở đầu bảng: { $unit }
suggest-amiss-period = bản tin không nêu thời kỳ: ghi thêm rồi bỏ dấu `#`
suggest-amiss-place = địa phương không có vào thời gian này: sửa địa phương hoặc thời gian rồi bỏ dấu `#`
suggest-amiss-unknown-place = `{ $name }` chưa có trong danh mục địa phương: thêm bằng `{ $command }`, rồi bỏ dấu `#`
suggest-amiss-elsewhere = bản tin nhắc đến `{ $name }`, không thuộc địa phương của bản tin: nếu số này là của nơi đó thì bỏ dấu `#`, nếu không thì bỏ cả dòng `locality: { $id }`
suggest-amiss-places = bản tin nêu một số chung cho nhiều nơi (`{ $names }`): ghi số của từng nơi, hoặc bỏ dấu `#` nếu các nơi đó hợp thành toàn bộ địa phương của bản tin
suggest-amiss-quote = trích dẫn chưa nêu trọn con số này: sửa trích dẫn hoặc con số rồi bỏ dấu `#`
suggest-amiss-words = số viết bằng chữ: kiểm tra rồi bỏ dấu `#`
suggest-amiss-twice = “{ $indicator }” đã có số cho địa phương và thời kỳ này: phân biệt rồi bỏ dấu `#`
suggest-amiss-goal = mục tiêu hoặc quy định chưa có ngày: ghi thêm rồi bỏ dấu `#`
suggest-wrote = { $count ->
   *[other] { $path }: đã ghi { $count } số liệu vào phần khai báo
}{ $open ->
    [0] {""}
   *[other] , trong đó { $open } số liệu còn sau dấu `#`
}
suggest-no-article = `{ $path }` không có phần khai báo để ghi
suggest-declares = `{ $path }`: danh sách số liệu viết ở dạng không nối thêm được
suggest-nothing-new = { $path }: không có gì để ghi thêm, cả { $count } số liệu tìm thấy đã có ở phần khai báo
suggest-not-written =
    .hint = chạy với `--format yaml` thay cho `--write`, rồi dán phần còn thiếu
suggest-no-text = `{ $path }` không phải văn bản UTF-8, hoặc dài hơn 64 MiB
    .hint = lưu thành văn bản UTF-8
