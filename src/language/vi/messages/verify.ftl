# Những chỗ sai trong các trang đã dựng xong.

found-on = { $used ->
        [link] liên kết
        [picture] ảnh
        [script] mã lệnh
        [style] tệp kiểu trình bày
        [form] biểu mẫu
        [frame] khung
        [refresh] trang tự chuyển tiếp
       *[other] tệp
    }{ $origin ->
        [template] {" "}trong mẫu trang
        [made] {" "}do mẫu trang tạo ra
       *[source] {""}
    }, { $pages ->
        [1] ở `{ $first }`
       *[other] ở { $pages } trang, đầu tiên là `{ $first }`
    }{ $alike ->
        [0] {""}
       *[other] ; còn { $alike } chỗ tương tự
    }

dead-address = `{ $address }` không dẫn đến đâu trong cổng tin ({ $found })
    .hint = viết địa chỉ một trang của cổng tin, hoặc địa chỉ đầy đủ của trang khác: `https://...`
    .hint-base = địa chỉ của cổng tin này bắt đầu bằng `{ $base }/`; nếu dẫn đến phần khác của máy chủ thì viết địa chỉ đầy đủ

dead-place = trên trang không có chỗ nào tên là `#{ $name }` ({ $found })
    .hint = bỏ phần từ dấu `#` trở đi, hoặc ghi `id` này cho chỗ cần đến trên trang đó
dead-place-elsewhere = trên `{ $page }` không có chỗ nào tên là `#{ $name }` ({ $found })

foreign-address = `{ $address }` hỏi máy chủ khác, nên máy chủ đó biết ai đọc cổng tin ({ $found })
    .hint-link = chỉ đặt liên kết đến trang kia, để người đọc tự quyết định
    .hint-copy = chép tệp vào `static/` rồi viết địa chỉ của tệp đó

forbidden-scheme = không được dùng liên kết bắt đầu bằng `{ $scheme }:` ({ $found })
    .hint = dùng liên kết với `https:`, `http:`, `mailto:`, `tel:` hoặc địa chỉ một trang của cổng tin

inline-code = { $pages ->
        [1] `{ $code }` nằm ngay trong trang (`{ $first }`)
       *[other] `{ $code }` nằm ngay trong trang ({ $pages } trang, đầu tiên là `{ $first }`)
    }
    .hint-style = chuyển vào một tệp kiểu trình bày trong `static/`; trong trang không được có mã riêng
    .hint-script = chuyển vào một tệp mã lệnh trong `static/`; trong trang không được có mã riêng

# Limits of the host that the settings name. $host: the word of the settings. $file: its path in the portal. $size and $most: in KiB;
# of a whole portal in megabytes.
host-limit-file = `{ $file }` có { $size } KiB; `{ $host }` chỉ cho phép { $most } KiB một tệp
    .hint = giảm kích thước tệp, dẫn liên kết đến nơi khác lưu tệp, hoặc chọn nơi đăng khác
host-limit-files = cổng có { $files } tệp và thư mục mà `{ $host }` tính; chỉ cho phép { $most }
    .hint = bớt các dạng được đăng (`alternates`, `downloads`), chia cổng ra, hoặc chọn nơi đăng khác
host-limit-whole = cổng có { $size } MB; `{ $host }` chỉ cho phép { $most } MB
host-limit-folder = thư mục `{ $folder }` có { $files } tệp; `{ $host }` chỉ cho phép { $most }
host-limit-redirects = có { $count } địa chỉ cũ; `{ $host }` chỉ đọc { $most } địa chỉ đầu
    .hint = bỏ những `aliases` không còn ai dùng; địa chỉ cũ của trang vẫn dẫn tiếp mà không cần nơi đăng
