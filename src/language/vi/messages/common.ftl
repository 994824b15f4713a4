# Những câu dùng chung.

# Chữ không lấy từ danh mục câu.
verbatim = { $text }

# Hai câu của một vấn đề.
sentences = { $first }; { $next }

# Danh sách tên; mỗi tên đã có dấu mã.
list-and = { $first } và { $last }
list-or = { $first } hoặc { $last }
list-more = { $first } và { $count } mục khác

# Những mục cách nhau bằng dấu phẩy.
items = { $first }, { $next }

problem-more = còn { $count } vấn đề `{ $code }` của tệp này không liệt kê ở đây
problem-more-related = còn { $count } chỗ khác không liệt kê ở đây

article-appears = bản tin này hẹn đăng lúc { $at }
other-appears = `{ $path }` hẹn đăng lúc { $at }

# $id: mã để viết; $name: tên của mục có mã đó.
id-of-name = `{ $id }` ({ $name })

did-you-mean = có phải là `{ $name }` không?
write-one-of = viết một trong các giá trị { $names }
