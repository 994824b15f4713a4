# Những việc máy không làm được, và cách dùng lệnh sai.

# $what: việc cần làm, $why: lý do không làm được.
failure = { $what }: { $why }
failure-folder = không vào được thư mục `{ $path }`: { $why }
    .hint = sau `-C` nêu thư mục của trang tin, là thư mục có tệp `bantin.yaml`
failure-threads = máy không mở thêm được luồng xử lý: { $why }
    .hint = tắt bớt chương trình khác, nâng giới hạn (`ulimit -u`), hoặc dùng ít luồng hơn bằng `--jobs`
failure-list = không liệt kê được các tệp nguồn
failure-sources = không đọc được các tệp nguồn
failure-build = không dựng được cổng tin
failure-publish = chưa đăng được cổng tin
failure-changes = không ghi được danh sách thay đổi
failure-output = không ghi được kết quả ra màn hình hoặc tệp
failure-answer = không ghi được kết quả
failure-text = không đọc được `{ $path }`
failure-manual = không tạo được trang hướng dẫn
failure-site = không ghi được trang tin
failure-article = không ghi được bản tin
failure-register = không ghi được danh mục
failure-port = không dùng được cổng này
failure-listen = không mở được `{ $address }`
failure-serve = không cho xem cổng tin được
# $panic: lời của chương trình về lỗi của chính nó, cho người sửa chương trình.
failure-panic = bantin { $version } gặp lỗi của chính chương trình: { $panic }
    .hint = vui lòng báo lỗi này, kèm lệnh đã dùng và nếu được thì cả tệp nguồn; những gì đã đăng trước đó vẫn còn nguyên

# Lý do không làm được.
cause-at = `{ $path }`: { $why }
# $text: lời của hệ điều hành.
cause-system = { $text }
cause-not-found = không có tệp hoặc thư mục này
    .hint = kiểm tra lại đường dẫn; nếu tệp vừa bị xóa thì chạy lại lệnh
cause-no-permission = không có quyền truy cập
    .hint = tự cấp quyền đọc tệp nguồn và ghi vào thư mục xuất, hoặc chọn thư mục khác bằng `-o`
    .hint-port = cổng dưới 1024 cần quyền quản trị: chọn cổng từ 1024 trở lên bằng `--port`
    .hint-folder = chọn thư mục mà bạn được ghi, hoặc nhờ người quản trị máy cấp quyền
    .hint-read = tự cấp quyền đọc các tệp này, hoặc nhờ người quản trị máy cấp quyền
cause-read-only = đĩa này chỉ đọc được, không ghi được
cause-exists = ở đó đã có sẵn một tệp hoặc thư mục
cause-disk-full = đĩa đã đầy
    .hint = dọn bớt chỗ trên đĩa rồi chạy lại lệnh
cause-quota = đã dùng hết phần đĩa được cấp
cause-too-large = tệp quá lớn
cause-no-folder = chỗ này phải là thư mục nhưng lại là tệp
    .hint = nêu tên một thư mục, không phải tệp
cause-folder = chỗ này phải là tệp nhưng lại là thư mục
    .hint = nêu tên một tệp, không phải thư mục
cause-not-empty = thư mục không trống
cause-busy = chương trình khác đang dùng
cause-other-disk = nằm trên một đĩa khác
cause-file-name = tên tệp không đọc được hoặc không dùng được
cause-cut-off = tệp bị thiếu phần cuối
cause-no-text = không phải là văn bản UTF-8
cause-memory = hết bộ nhớ
cause-port-taken = cổng này đã có chương trình khác dùng
    .hint = chọn cổng khác bằng `--port`
cause-no-address = máy này không có địa chỉ này
    .hint = chọn một địa chỉ của máy này bằng `--bind`, ví dụ `127.0.0.1`
cause-network = ổ đĩa mạng không trả lời
cause-watches = đang theo dõi quá nhiều tệp
file-changed = `{ $path }` thay đổi trong lúc dựng cổng tin: dựng lại

# Thư mục xuất.
output-holds-sources = `{ $path }` chứa tệp nguồn: không ghi cổng tin vào đó được
    .hint = chọn thư mục khác bằng `-o`, ví dụ `public`
changed-over-others = `{ $path }` là tệp nguồn hoặc tệp của cổng tin: không ghi đè danh sách thay đổi lên đó được
    .hint = chọn một tệp riêng bên cạnh `bantin.yaml`, ví dụ `--changed changed.txt`
output-too-high = chính thư mục của trang, hoặc toàn bộ tệp của bạn, nằm trong `{ $path }`: không ghi cổng tin vào đó được
output-busy = một lần dựng khác đang ghi vào `{ $path }`; đợi lần đó xong, hoặc ghi vào nơi khác bằng `-o`
output-no-folder = `{ $path }` không phải là thư mục mà là tệp, hoặc là liên kết không dẫn đến thư mục nào; bỏ nó đi, hoặc ghi vào nơi khác bằng `-o`
output-foreign-files = trong thư mục xuất có tệp không do bantin tạo: { $files }; chuyển chúng đi, hoặc ghi vào nơi khác bằng `-o`
output-lost-manifest = không hiểu được `{ $manifest }`, nên không biết những tệp đang nằm ở chỗ của cổng tin có phải do lần dựng trước ghi không: { $files }; chuyển thư mục xuất đi rồi dựng lại
# $paths: như barred-path, cách nhau bằng dấu phẩy.
output-barred = chưa chuyển gì, vì có chỗ cần thay đổi mà không thay đổi được: { $paths }; tự cấp quyền hoặc gỡ đĩa đang gắn ở đó, hoặc ghi vào nơi khác bằng `-o`
barred-path = `{ $path }` ({ $why })
barred-mounted = đây là chỗ gắn một đĩa khác
barred-immutable = bị đặt chế độ không cho thay đổi
output-no-releases = `{ $path }` { $why ->
        [nameless] không có tên riêng
        [foreign-link] là liên kết dẫn đi nơi khác
        [file] là một tệp
       *[full-folder] là thư mục không trống
    }, trong khi `output: {"{"}layout: releases{"}"}` cần ở đó một liên kết do bantin tự tạo và tự chuyển; chuyển nó đi rồi dựng lại, hoặc ghi vào nơi khác bằng `-o`
output-link = `{ $path }` là liên kết, và bantin không ghi qua liên kết; thay bằng tệp hoặc thư mục thường
output-twice = `{ $path }` bị ghi hai lần: một tệp khác có cùng đường dẫn, hoặc chỉ khác chữ hoa chữ thường, hoặc cần một thư mục cùng tên; đổi tên một trong hai tệp nguồn
output-bad-path = thư mục xuất không thể có đường dẫn `{ $path }`; đổi tên tệp nguồn

# Dùng lệnh sai. $argument: ví dụ `--port <SỐ>`.
usage-help = xem các lệnh và tùy chọn bằng `{ $command }`
usage-unknown-command = không có lệnh `{ $name }`
usage-unknown-argument = không có tùy chọn `{ $argument }`
usage-needless = lệnh này không nhận thêm `{ $argument }`
usage-needs-value = `{ $argument }` cần có giá trị
usage-needs-command = `{ $name }` cần có một lệnh đi sau
    .hint = các lệnh: { $names }
usage-wrong-value = `{ $value }` không dùng được cho `{ $argument }`
usage-value-too-many = `{ $argument }` thừa giá trị `{ $value }`
usage-missing = còn thiếu { $arguments }
usage-twice = `{ $argument }` được nêu hai lần
# $others: một hoặc nhiều.
usage-conflict = không dùng `{ $argument }` cùng với { $others } được
usage-no-text = có tham số không phải là văn bản UTF-8
usage-not-understood = không hiểu được các tham số
usage-no-number = phải là số từ { $least } đến { $most }
    .hint = viết một số từ { $least } đến { $most }
usage-no-machine = đây không phải là địa chỉ của một máy
    .hint = viết địa chỉ như `127.0.0.1`
usage-no-address = đây không phải là địa chỉ của một cổng tin
    .hint = viết địa chỉ như `https://bantin.example/`
usage-no-source = `{ $path }` không phải là tệp nguồn của trang tin này
    .hint = nêu tệp hoặc thư mục của trang tin, ví dụ `content/articles`
usage-no-code = `{ $word }` không phải là mã vấn đề
    .hint = dùng `bantin explain` để xem mọi mã
usage-no-indicator = không chỉ tiêu nào có mã hoặc tên `{ $name }`
usage-no-locality = không địa phương nào có mã hoặc tên `{ $name }`
    .hint = thêm vào `content/registers/localities.yaml`, hoặc bỏ `--locality`
    .hint-parent = thêm vào `content/registers/localities.yaml`, hoặc bỏ `--parent`
    .hint-register = viết mã hoặc tên có trong `content/registers/localities.yaml`
usage-ambiguous = có nhiều mục mang tên `{ $name }`
    .hint = viết mã: { $ids }
