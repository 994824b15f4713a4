# Số liệu của bản tin: giá trị, thời kỳ, địa phương và trích dẫn. Giá trị, trích dẫn và đơn vị tính
# lấy từ bản tin; tên chỉ tiêu bằng ngôn ngữ của bản tin.

# Giá trị.

# $whole: con số không có dấu chấm; $decimal: con số có dấu phẩy thập phân.
bare-number = `{ $text }` không có dấu ngoặc kép nên hiểu được theo hai cách
    .label = thêm dấu ngoặc kép vào đây
    .hint = thêm dấu ngoặc kép và viết theo tiếng Việt: `"{ $decimal }"`
    .hint-grouped = thêm dấu ngoặc kép: `"{ $text }"` là { $whole }; nếu là số thập phân, viết `"{ $decimal }"`
# $example: một giá trị có chữ "khoảng".
invalid-value-tolerance = `tolerance: { $tolerance }` không phải là phần trăm, hoặc giá trị không phải số ước chừng
    .hint = viết `tolerance: 5%` bên cạnh một giá trị như `{ $example }`
invalid-value-exact-tolerance = giá trị `{ $value }` là số chính xác, không có `tolerance`
    .hint = bỏ `tolerance`, hoặc viết giá trị như `{ $example }` nếu là số ước chừng
# Không được nêu giá trị. $number: số liệu thứ mấy của bản tin; $code: mã vấn đề.
suppressed-value = số liệu thứ { $number }, loại không công bố, có lỗi ở giá trị: `{ $code }`
    .hint = sửa mục `value`, hoặc xóa đi: số liệu không công bố không cần mục này
# Không được nêu trích dẫn.
suppressed-in-text = số liệu thứ { $number } là loại không công bố, nhưng nội dung bản tin vẫn nêu con số đó
    .hint = bỏ con số khỏi nội dung và bỏ `quote`; hoặc bỏ `suppressed: true` nếu được công bố
suppressed-quote = không thấy trích dẫn của số liệu thứ { $number }, loại không công bố, trong nội dung
    .hint = xóa mục `quote`: số liệu không công bố không cần mục này
# $kind: loại giá trị. $label và $unit: tên và đơn vị tính của chỉ tiêu.
wrong-unit =
    { $kind ->
        [percent] `{ $value }` là tỷ lệ phần trăm, còn “{ $label }” có đơn vị tính là { $unit }
        [points] `{ $value }` là số điểm phần trăm, còn “{ $label }” có đơn vị tính là { $unit }
        [money] `{ $value }` là số tiền, còn “{ $label }” có đơn vị tính là { $unit }
        [area] `{ $value }` là diện tích, còn “{ $label }” có đơn vị tính là { $unit }
        [volume] `{ $value }` là thể tích, còn “{ $label }” có đơn vị tính là { $unit }
        [mass] `{ $value }` là khối lượng, còn “{ $label }” có đơn vị tính là { $unit }
        [length] `{ $value }` là độ dài, còn “{ $label }” có đơn vị tính là { $unit }
        [ratio] `{ $value }` là tỷ số, còn “{ $label }” có đơn vị tính là { $unit }
        [rate] `{ $value }` là tỷ suất, còn “{ $label }” có đơn vị tính là { $unit }
        [duration] `{ $value }` là thời lượng, còn “{ $label }” có đơn vị tính là { $unit }
       *[count] `{ $value }` là số lượng, còn “{ $label }” có đơn vị tính là { $unit }
    }
    .hint = sửa lại giá trị, hoặc chọn chỉ tiêu khác
    .hint-million = nếu `{ $value }` nghĩa là triệu, hãy viết `{ $meant }`; nếu không, sửa giá trị hoặc chọn chỉ tiêu khác
# Chỉ tiêu không có đơn vị tính.
wrong-unit-unnamed =
    { $kind ->
        [percent] `{ $value }` là tỷ lệ phần trăm, còn “{ $label }” thì không phải
        [points] `{ $value }` là số điểm phần trăm, còn “{ $label }” thì không phải
        [money] `{ $value }` là số tiền, còn “{ $label }” thì không phải
        [area] `{ $value }` là diện tích, còn “{ $label }” thì không phải
        [volume] `{ $value }` là thể tích, còn “{ $label }” thì không phải
        [mass] `{ $value }` là khối lượng, còn “{ $label }” thì không phải
        [length] `{ $value }` là độ dài, còn “{ $label }” thì không phải
        [ratio] `{ $value }` là tỷ số, còn “{ $label }” thì không phải
        [rate] `{ $value }` là tỷ suất, còn “{ $label }” thì không phải
        [duration] `{ $value }` là thời lượng, còn “{ $label }” thì không phải
       *[count] `{ $value }` là số lượng, còn “{ $label }” thì không phải
    }
wrong-unit-ratio = `{ $value }` là tỷ lệ phần trăm, còn “{ $label }” là tỷ số (`measure: ratio`), như `1,05`
    .hint = nếu chỉ tiêu là tỷ lệ phần trăm thì ghi `measure: percent` ở “{ $label }” trong `content/registers/indicators.yaml`; nếu đúng là tỷ số thì viết giá trị không có dấu %
# $noun: thứ mà giá trị đếm.
wrong-unit-noun = giá trị đếm `{ $noun }`, còn “{ $label }” có đơn vị tính là { $unit }
    .hint = nếu cùng một thứ, chỉ viết con số; nếu không, chọn chỉ tiêu khác
# $indicator: mã; $unit: thứ được đếm; $decimal và $group: dấu dùng trong con số.
fractional-count = “{ $label }” phải là số nguyên, không thể là `{ $text }`
    .hint = sửa lại giá trị; ở đây dấu `{ $decimal }` mở đầu phần thập phân, dấu `{ $group }` tách hàng nghìn
    .hint-thousands = nếu là hàng nghìn thì viết `"{ $thousands }"`; nếu không thì sửa lại giá trị
# $range: có giới hạn nào; $min và $max: hai giới hạn, để trống nếu không có.
out-of-range =
    { $range ->
        [least] `{ $text }` nằm ngoài giới hạn của “{ $label }”: ít nhất là { $min }
        [most] `{ $text }` nằm ngoài giới hạn của “{ $label }”: nhiều nhất là { $max }
       *[between] `{ $text }` nằm ngoài giới hạn của “{ $label }”: từ { $min } đến { $max }
    }
    .hint = sửa lại giá trị, hoặc sửa mục `range` của chỉ tiêu
out-of-soft-range =
    { $range ->
        [least] `{ $text }` khác thường đối với “{ $label }”: bình thường ít nhất là { $min }
        [most] `{ $text }` khác thường đối với “{ $label }”: bình thường nhiều nhất là { $max }
       *[between] `{ $text }` khác thường đối với “{ $label }”: bình thường từ { $min } đến { $max }
    }
    .hint = đối chiếu với nguồn; nếu đúng, nới rộng mục `soft_range`
# `1,142` bên cạnh `1.250`. $thousands: con số với dấu của ngôn ngữ này.
mixed-grouping = `{ $number }` có ba chữ số sau dấu, còn `{ $other }` trong cùng bản tin tách hàng nghìn bằng dấu khác
    .related = tách đúng cách của ngôn ngữ này
    .hint = nếu là hàng nghìn, viết `{ $thousands }`; nếu là phần thập phân, ghi `{ $number }` ở mục `ignore`

# Thời kỳ.

missing-period = số liệu này tính cho một thời kỳ mà thiếu mục `period`
    .hint = thêm `period:` với thời kỳ nêu trong bản tin, ví dụ `2024`, `quý 3/2024`, `6 tháng đầu năm 2024`
missing-as-of = số liệu này là số tại một ngày mà thiếu mục `as_of`; tạm hiểu là ngày { $day }
    .hint = thêm `as_of: { $day }`, hoặc ngày nêu trong bản tin
# $day: ngày cuối của $period.
period-for-stock = chỉ tiêu này là số tại một ngày, không phải của một thời kỳ
    .hint = viết `as_of:` với một ngày thay cho `period:`
    .hint-day = viết `as_of: { $day }` thay cho `period: { $period }`
    .hint-remove = xóa mục `period:`; ngày đã có ở `as_of:`
period-for-stock-day = chỉ tiêu này tính cho một thời kỳ, mà `as_of` chỉ là một ngày
    .hint = viết `period:` với thời kỳ thay cho `as_of:`
    .hint-remove = xóa mục `as_of:`; thời kỳ đã có ở `period:`
# $meant: phần đã qua của thời kỳ.
period-after-publication = `{ $period }` kết thúc sau ngày đăng bản tin, { $published }
    .hint = sửa lại ngày, hoặc thêm `role: target` nếu đây là mục tiêu
    .hint-passed = viết `{ $meant }`, hoặc thêm `role: target` nếu đây là mục tiêu
period-after-publication-day = ngày `{ $period }` sau ngày đăng bản tin ({ $published })
invalid-value-each-year = giá trị không thể tính cho từng năm: thời kỳ không có năm nào trọn vẹn
    .hint = xóa `each: year`, hoặc nới rộng `period`
invalid-period-too-many-years = `each: year` chia thành { $years } thời kỳ, quá giới hạn { $limit }
    .hint = sửa năm đầu hoặc năm cuối ở mục `period`
invalid-period-too-early = `{ $period }` bắt đầu trước năm { $first }
    .hint = sửa lại năm
repeated-quote = cùng những chữ này được trích cho { $second } và cho { $first }, nên một con số bị khai báo hai lần
    .related = khai báo lần đầu ở đây
    .hint = trích con số của từng thời kỳ; nếu con số đúng cho từng năm, khai báo một lần với `each: year`
# $change: thay đổi đầu tiên trong $count thay đổi; $words: so với thời kỳ nào.
compared-period =
    { $count ->
        [1] mức thay đổi `{ $change }` là so với một thời kỳ khác, `{ $words }`
       *[other] có { $count } mức thay đổi so với một thời kỳ khác, như `{ $change }`: `{ $words }`
    }
    .hint = `period` là thời kỳ có thay đổi; so với thời kỳ nào thì ghi ở tên của chỉ tiêu

# Địa phương, phân tổ, từng số liệu.

missing-locality = số liệu thiếu địa phương: cả số liệu và bản tin đều không có mục `locality`
    .hint = thêm `locality: MÃ` vào số liệu hoặc vào bản tin
# $choices: `locality: a` hoặc `locality: b`.
missing-locality-several = bản tin nêu { $count } địa phương, mà số liệu không ghi là của địa phương nào
    .hint = thêm { $choices } vào số liệu
# $name: một phân tổ hoặc một nhóm của phân tổ.
unknown-breakdown = “{ $indicator }” không được phân tổ theo `{ $name }`
    .hint = khai báo ở `content/registers/indicators.yaml`, trong chỉ tiêu “{ $indicator }”: `parts: [{"{"}dimension: { $name }, members: [{ $member }]{"}"}]`; nếu số liệu là của toàn bộ thì bỏ mục `by`
# $dimension: phân tổ; $name: nhóm.
unknown-breakdown-member = phân tổ `{ $dimension }` không có nhóm `{ $name }`
    .hint = sửa lại tên nhóm, hoặc thêm vào `parts` của “{ $indicator }” trong `content/registers/indicators.yaml`
    .hint-known = viết { $names }, hoặc thêm nhóm này vào `parts` của “{ $indicator }” trong `content/registers/indicators.yaml`
# $first và $second: hai giá trị.
same-statistic-twice = bản tin nêu số liệu này hai lần: `{ $first }` và `{ $second }`
    .related = nêu lần đầu ở đây
    .hint = xóa bớt một số liệu, hoặc phân biệt bằng `period`, `locality` hay `by`
# $words: "phấn đấu đạt".
target-as-observed = `{ $number }` đứng sau `{ $words }`: đây là mục tiêu, nhưng được khai báo như số đã đạt
    .hint = thêm `role: target`; nếu con số đã đạt thật, trích những chữ nói rõ điều đó
not-observed =
    { $role ->
        [norm] số liệu này là định mức, nên chỉ hiện cùng bản tin và không bao giờ được cộng lại
       *[target] số liệu này là mục tiêu, nên chỉ hiện cùng bản tin và không bao giờ được cộng lại
    }
invalid-value-corrects = `{ $name }` không chỉ ra số liệu nào
    .hint = viết mã bản tin và số thứ tự của số liệu: `ma-ban-tin#2`

# Trích dẫn.

missing-quote = số liệu không có trích dẫn, nên người đọc không tìm được câu nêu số liệu
    .hint = thêm mục `quote:` với vài chữ của nội dung, trong đó có con số và đơn vị tính
quote-not-found = không thấy trích dẫn `{ $quote }` trong nội dung
    .related = những chữ gần giống nhất ở đây
    .hint = chép đúng những chữ có trong nội dung
# `occurrence` lớn hơn $count.
quote-not-found-occurrence =
    { $count ->
        [1] trích dẫn `{ $quote }` chỉ có ở một chỗ trong nội dung
       *[other] trích dẫn `{ $quote }` chỉ có ở { $count } chỗ trong nội dung
    }
    .hint = sửa mục `occurrence`, đếm từ 1
folded-quote = trích dẫn `{ $quote }` có trong nội dung nhưng viết khác
    .related = trong nội dung viết như sau
ambiguous-quote =
    { $count ->
        [2] trích dẫn `{ $quote }` có ở hai chỗ trong nội dung
       *[other] trích dẫn `{ $quote }` có ở { $count } chỗ trong nội dung
    }
    .hint = trích dài hơn để chỉ còn một chỗ, hoặc thêm `occurrence: 1` cho chỗ thứ nhất, `occurrence: 2` cho chỗ thứ hai
# Ít nhất từng ấy chỗ, có thể nhiều hơn.
ambiguous-quote-often = trích dẫn `{ $quote }` có ở ít nhất { $count } chỗ trong nội dung
# $stated: con số trong trích dẫn; $value: con số đã khai báo.
quote-differs = trích dẫn ghi `{ $stated }`, còn giá trị là `{ $value }`
    .hint = sửa bên sai; nếu chính nội dung sai, ghi rõ: `differs: "bản gốc in nhầm"`
    .hint-words = viết `value: "{ $stated }"`, kèm đủ các chữ sau con số; nếu chính nội dung sai, ghi rõ: `differs: "bản gốc in nhầm"`
    .hint-near = trích câu có ghi `{ $value }`, hoặc khai báo `{ $stated }`
quote-differs-unit = trích dẫn ghi `{ $stated }`, có đơn vị tính khác với giá trị `{ $value }`
    .hint = sửa bên sai; nếu chính nội dung sai, ghi rõ: `differs: "bản gốc in nhầm"`
# $stated: số tính cho mỗi người, mỗi hộ…, hoặc số bình quân.
quote-differs-rate = trích dẫn ghi `{ $stated }`, là số tính cho từng người, từng hộ, từng kỳ hoặc số bình quân, còn giá trị `{ $value }` là tổng số
    .hint = trích câu nêu tổng số; nếu chính chỉ tiêu là số bình quân hoặc tính cho mỗi người, mỗi hộ, ghi rõ trong tên hoặc mục `unit` của chỉ tiêu; nếu số này là của mỗi năm, viết `each: year`
quote-differs-rate-perhaps = trích dẫn ghi `{ $stated }`, có thể là số bình quân hoặc tính cho từng người, từng hộ; còn giá trị `{ $value }` là tổng số
# $stated: mức tăng hoặc giảm.
quote-differs-change = trích dẫn ghi `{ $stated }`, là mức tăng hoặc giảm, còn chỉ tiêu này là số hiện có: `{ $value }`
    .hint = trích câu nêu số hiện có; nếu cần mức tăng, giảm thì khai báo ở một chỉ tiêu riêng có `measure: change`
# $stated: một khoảng mà giá trị chỉ là một đầu.
quote-differs-range = trích dẫn ghi `{ $stated }`, còn giá trị chỉ là một đầu của khoảng đó: `{ $value }`
    .hint = khai báo cả khoảng: `value: "{ $stated }"`; hoặc trích câu nêu đúng một con số
# $stated và $value: cùng một số, từ chỉ mức độ trái ngược nhau.
quote-differs-opposite = trích dẫn ghi `{ $stated }`, còn giá trị ghi ngược lại: `{ $value }`
    .hint = viết `value: "{ $stated }"`; nếu chính nội dung sai, ghi rõ: `differs: "bản gốc in nhầm"`
# $why: một câu.
quote-differs-unreadable = không đọc được con số `{ $stated }` trong trích dẫn: { $why }
    .hint = viết con số trong nội dung theo cách thông thường, hoặc trích câu khác; nếu chính nội dung sai, ghi rõ: `differs: "bản gốc in nhầm"`
# Vì sao không đọc được con số trong trích dẫn.
quote-differs-scale = có một chữ có thể chỉ hàng nghìn, triệu hay tỷ
quote-differs-no-number = trích dẫn `{ $quote }` không có con số, còn giá trị là `{ $value }`
    .hint = trích những chữ có con số trong đó
qualifier-lost = trích dẫn ghi `{ $stated }`, còn giá trị ghi chính xác là `{ $value }`
    .hint = viết `value: { $stated }`
    .hint-words = trích câu nêu rõ con số; nếu đúng là con số đó thì khai báo với từ chỉ mức độ mà nội dung dùng (`trên`, `gần`, `ít nhất`…)
# Giá trị có từ chỉ mức độ khác.
qualifier-lost-other = trích dẫn ghi `{ $stated }`, còn giá trị là `{ $value }`
invalid-value-differs = mục `differs` còn để trống
    .hint = ghi rõ vì sao trích dẫn có số khác với giá trị: `differs: "bản gốc in nhầm"`
needless-differs = mục `differs` nói rằng trích dẫn có số khác, nhưng trích dẫn nêu đúng giá trị
    .hint = xóa mục `differs`: để lại thì sau này có lỗi sẽ không thấy
needless-differs-unquoted = mục `differs` nói rằng trích dẫn có số khác, nhưng không có trích dẫn

# Con số trong nội dung.

# $numbers: những con số đầu tiên.
undeclared-number =
    { $count ->
        [1] một con số trong nội dung chưa được khai báo: { $numbers }
       *[other] có { $count } con số trong nội dung chưa được khai báo: { $numbers }
    }
    .related = cả `{ $number }`
    .hint = khai báo ở mục `statistics`, hoặc ghi ở mục `ignore`
# "Hàng trăm đảng viên". $amounts: những chỗ đầu tiên.
vague-amount =
    { $count ->
        [1] có một chỗ nói về số lượng mà không có con số: { $amounts }
       *[other] có { $count } chỗ nói về số lượng mà không có con số: { $amounts }
    }
    .hint = nếu biết con số, viết ra và khai báo ở mục `statistics`; nếu không, ghi những chữ đó ở mục `ignore`
