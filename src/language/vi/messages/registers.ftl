# Danh mục địa phương, chỉ tiêu, chủ đề, cơ quan và văn bản.

# Thay đổi địa giới của một địa phương.
missing-key-minor = thay đổi địa giới này chưa ghi `minor: true`
change-of-borders = chỉ thay đổi địa giới nhỏ mới giữ nguyên mã địa phương
    .hint = nếu thay đổi nhỏ thì viết `minor: true`; nếu không, kết thúc địa phương này bằng `valid: {"{"}until: ngày cuối{"}"}`, đặt mã riêng cho địa phương mới và ghi mã này vào mục `predecessors` của nó
change-of-borders-outside = địa giới không thể thay đổi ngày { $day }: trước hoặc sau ngày đó không có địa phương này
    .hint = sửa lại ngày, hoặc mục `valid`

# Quan hệ cấp trên và trực thuộc. $member: một mục trong vòng.
register-cycle = `{ $id }` trực thuộc chính nó
    .related = `{ $member }` nằm trong vòng
    .hint = sửa `parent` của một mục trong vòng
register-cycle-too-deep = `{ $id }` có hơn { $deepest } cấp trên, hoặc trực thuộc chính nó trong một vòng lớn
    .hint = sửa `parent` của một trong các cấp trên

# Địa phương hình thành từ địa phương khác. $old nhập vào $new; $until: ngày cuối của $old, $from: ngày đầu của $new; $day: ngày trước đó.
register-cycle-origin = { $place } hình thành từ chính nó
    .related = { $member } nằm trong vòng
    .hint = sửa `successors` hoặc `predecessors` của một mục trong vòng
invalid-value-whole-twice = { $place } không thể nhập toàn bộ vào { $one } mà lại nhập cả vào { $two }: số liệu sẽ bị tính hai lần
    .related = nhập toàn bộ vào { $one }
    .hint = nếu bị chia thì viết `{"{"}id: MÃ, share: part{"}"}` cho từng nơi; nếu không thì bỏ nơi ghi sai
invalid-value-two-shares = một mục ghi toàn bộ { $old } nhập vào { $new }, mục kia ghi chỉ một phần
    .related = mục kia
    .hint = ghi cùng một `share` ở cả hai mục, hoặc chỉ ghi ở một mục
date-order-not-ended = { $old } đã nhập toàn bộ vào { $new } nhưng chưa ghi ngày cuối: cả hai sẽ cùng được tính
    .hint = ghi ngày cuối của { $old }: `valid: {"{"}until: ngày cuối{"}"}`
    .hint-day = ghi ngày cuối của { $old } là ngày liền trước: `valid: {"{"}until: { $day }{"}"}`, hoặc nếu chỉ nhập một phần thì viết `share: part`
date-order-both-there = { $old } đã nhập toàn bộ vào { $new } nhưng còn đến { $until }, mà { $new } có từ { $from }: cả hai sẽ cùng được tính

same-name-twice = hai địa phương cùng cấp trên, cùng thời gian đều tên là `{ $name }`
    .related = địa phương kia
    .hint = phân biệt bằng loại (`thị xã`, `huyện`), hoặc bằng thời gian tồn tại (`valid`)
same-name-twice-label = hai mục của danh mục `{ $register }` đều tên là `{ $name }`; chỉ viết tên thì không rõ là mục nào
    .related = mục kia
    .hint = đặt tên khác nhau, hoặc gộp thành một mục và ghi tên thứ hai vào `aliases`
same-name-twice-id = tên `{ $name }` là mã của một mục khác trong danh mục `{ $register }`, viết tên này là chỉ mục đó
    .related = mục có mã này
    .hint = bỏ tên này ở đây, hoặc đổi mã của mục kia

# $measure: từ của danh mục, như `percent`; $rule: từ khác, `sum`.
forbidden-aggregation = chỉ tiêu loại `{ $measure }` không cộng được: `{ $rule }` chỉ dùng cho số lượng và khối lượng
    .hint = viết `none`, `range` hoặc `{"{"}weighted-mean: MÃ{"}"}`: tổng hay bình quân của các tỷ lệ không có nghĩa
forbidden-aggregation-over-time = viết `none`, hoặc `latest` nếu số của kỳ cuối thay cho cả kỳ dài
forbidden-aggregation-over-members = viết `none`, hoặc bỏ dòng `breakdown`
forbidden-aggregation-state = số liệu về trạng thái của nhiều ngày không cộng với nhau được
    .hint = bỏ dòng `time`: với trạng thái, số mới nhất trong năm là số của năm đó

invalid-value-overlap = hai dòng của `{ $key }` cùng có hiệu lực trong một ngày
    .hint = cho dòng trước kết thúc vào hôm trước ngày dòng sau bắt đầu: `until: ngày cuối`
invalid-value-validity = `until` đứng trước `from`, nên không có ngày nào ở giữa
    .hint = ghi ngày sớm hơn vào `from`
invalid-value-two-parents = địa phương có hai cấp trên cùng một lúc
    .hint = ghi thời gian của từng cấp trên: `{"{"}id: MÃ, from: ngày đầu, until: ngày cuối{"}"}`
invalid-value-range = `max` nhỏ hơn `min`
    .hint = ghi số nhỏ hơn vào `min`
# $unit: `tỷ đồng`, $plain: đơn vị không kèm hàng, `đồng`.
invalid-value-scaled-unit = đơn vị tính `{ $unit }` có chữ chỉ hàng (nghìn, triệu, tỷ): giá trị chỉ ghi `10` sẽ bị tính là mười
    .hint = đặt đơn vị tính là `{ $plain }`, còn hàng thì viết trong từng giá trị: `10 { $unit }`
    .hint-unnamed = đơn vị tính chỉ ghi cái được đếm, còn hàng thì viết trong từng giá trị: `10 { $unit }`
invalid-value-age = `{ $text }` không phải độ dài thời gian
    .hint = viết `1y`, `6m` hoặc `30d`
invalid-value-member-twice = nhóm `{ $member }` viết hai lần
    .hint = xóa bớt một nhóm

# Số địa phương trực thuộc.
invalid-value-children =
    .hint = viết số địa phương trực thuộc trực tiếp, hoặc `listed` nếu danh mục đã có đủ
invalid-value-count-and-listed = có cả `count` và `listed`
    .hint = giữ `listed: true` nếu danh mục đã có đủ địa phương trực thuộc, nếu không thì giữ `count`
invalid-value-not-listed = `listed` chỉ có thể là true
    .hint = bỏ mục này: không ghi gì nghĩa là danh mục chưa đủ
invalid-value-tile = một ô gồm cột từ 1 đến { $columns } và hàng từ 1 đến { $rows }
    .hint = viết cả hai thành danh sách, cột trước: `tile: [3, 12]`
tile-taken = { $place } trùng ô với { $other } trong cùng một thời gian
    .related = địa phương kia
    .hint = cho một trong hai nơi cột hoặc hàng khác
count-below-listed = `count` là { $count }, nhưng danh mục có { $listed } địa phương trực thuộc trực tiếp
    .hint = sửa lại số này, hoặc sửa thời gian áp dụng; trong lúc chờ, số địa phương có trong danh mục được dùng

ignored-file-register-sheet = `{ $path }` không được đọc: danh mục phải là tệp `.yaml`, không phải bảng tính
    .hint = tạo `content/registers/{ $name }` bằng lệnh `bantin new`, ví dụ `bantin new topic "TÊN"`, rồi thêm từng mục như vậy
ignored-file-register-ending = `{ $path }` không được đọc: tên tệp danh mục phải kết thúc bằng `.yaml`
ignored-file-register = `{ $path }` không được đọc: không có danh mục `{ $register }`
    .hint = đặt tên tệp theo tên danh mục: { $registers }
    .hint-folder = đổi tên thư mục thành `{ $folder }`
