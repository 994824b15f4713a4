# Con số không đọc được, hoặc viết khác thông thường mà vẫn đọc được.

# $meant: cách nên viết.
quantity-write = viết `{ $meant }`

# Giá trị không phải là con số. $why: một trong các câu dưới đây.
unreadable-quantity = không đọc được giá trị `{ $text }`: { $why }
unreadable-quantity-empty = giá trị còn để trống
# $bound: ví dụ về một giá trị.
unreadable-quantity-no-number = không có con số nào
    .hint = viết con số bằng chữ số, như `457` hoặc `{ $bound }`
# "hàng chục", "nhiều".
unreadable-quantity-vague = `{ $word }` không phải là con số
    .hint = xóa số liệu này, hoặc viết một con số, như `{ $bound }`
# $candidates: những cách viết có thể đúng ý.
unreadable-quantity-malformed = dấu chấm hoặc dấu phẩy trong `{ $digits }` không tách đúng hàng nghìn, cũng không phải dấu thập phân
    .hint = tách hàng nghìn thành từng nhóm ba chữ số
    .hint-meant = viết { $candidates }
# Phân số như `1⅓`.
unreadable-quantity-endless = `{ $number }` viết thành số thập phân thì không bao giờ hết
    .hint = viết số thập phân, như `{ $example }`
# $words đứng sau $number, có thể cho biết số lớn đến đâu. $scales: nghìn, triệu, tỷ.
unreadable-quantity-unread = không hiểu `{ $words }` đứng sau `{ $number }`
    .hint = viết con số bằng chữ số, hoặc kèm { $scales } phía sau; nếu những chữ này không nói gì về con số, chỉ viết `{ $number }`
# $words đứng sau $number; $bound: con số kèm từ chỉ mức thấp nhất; $range: ví dụ về một khoảng.
unreadable-quantity-open = `{ $words }` đứng sau `{ $number }` nên không rõ là bao nhiêu
    .hint = chỉ viết một con số, như `{ $number }`, hoặc mức thấp nhất, như `{ $bound }`, hoặc cả hai số, như `{ $range }`
unreadable-quantity-too-long = con số quá dài, không cộng chính xác được
    .hint = viết ít chữ số hơn, kèm một hàng như `{ $scale }`
# $words: `triệu tỷ`.
unreadable-quantity-two-scales = không có hàng `{ $words }`
    .hint = chỉ viết một hàng, lớn nhất là `{ $largest }`, hoặc viết đủ chữ số
unreadable-quantity-reversed = số cuối của khoảng nhỏ hơn số đầu
# $bound: con số kèm từ chỉ mức thấp nhất; $range: ví dụ về một khoảng.
unreadable-quantity-half-range = khoảng này thiếu số cuối
    .hint = viết `{ $bound }`, hoặc ghi cả hai số, như `{ $range }`
unreadable-quantity-two-numbers = có nhiều hơn một con số
    .hint = tách mỗi con số thành một số liệu riêng, hoặc viết một khoảng, như `{ $range }`
unreadable-quantity-change = đây là mức thay đổi, không phải là giá trị hay giới hạn
    .hint = viết mức đã đạt; mức thay đổi thì khai báo ở một chỉ tiêu riêng có `measure: change`, chỉ viết số: `{ $number }`
# $example: tỷ số kèm một danh từ phía sau.
unreadable-quantity-date = `{ $ratio }` có thể là ngày tháng
    .hint = ghi rõ đếm cái gì, như `{ $example }`
unreadable-quantity-unknown-word = không hiểu `{ $word }`
    .hint = chỉ viết giá trị, như `457` hoặc `{ $bound }`
# Từ chỉ mức độ đặt sai chỗ, hoặc hai từ trái nhau.
unreadable-quantity-qualifier = `{ $word }` đứng không đúng chỗ
    .hint = chỉ viết một từ chỉ mức độ, đứng trước con số, như `{ $example }`

# Giá trị viết khác thông thường mà vẫn đọc được. $how: một trong các câu dưới đây.
repaired-quantity = giá trị `{ $text }` viết khác thông thường: { $how }
repaired-quantity-decimal-point = `{ $found }` dùng dấu thập phân của ngôn ngữ khác, được hiểu là `{ $corrected }`
repaired-quantity-grouping = `{ $found }` tách hàng nghìn theo kiểu của ngôn ngữ khác, được hiểu là `{ $corrected }`
repaired-quantity-blank = `{ $found }` có dấu cách sau dấu phẩy, được hiểu là `{ $corrected }`
# `1.500%`. $whole: 1500; $share: 1,500%.
repaired-quantity-percent = dấu trong `{ $found }` được hiểu là tách hàng nghìn, nên giá trị lớn hơn một trăm phần trăm
    .hint = nếu đúng như vậy, viết `{ $whole }`; nếu không, viết `{ $share }`
repaired-quantity-part = trong `{ $found }`, số phần đứng trước lớn hơn số tổng đứng sau
    .hint = kiểm tra lại cả hai số
repaired-quantity-scale = không hiểu `{ $found }` trong số tiền này, nên con số được đọc như không có chữ đó
    .hint = viết { $scales }, hoặc bỏ chữ đó
repaired-quantity-typed-scale = `{ $found }` được hiểu là `{ $corrected }`

# Ví dụ về cách viết, bằng ngôn ngữ của bản tin; câu dùng ví dụ có thể bằng ngôn ngữ khác.
example-bound = hơn 700
example-range = từ 20 đến 25
example-about = khoảng 457
example-tolerated = khoảng 340
example-decimals = khoảng 1,3 triệu
example-or-more = { $number } trở lên
example-counted = { $number } chi bộ
example-thousand = nghìn
example-million = triệu
example-billion = tỷ
example-trillion = nghìn tỷ
