# Chú thích ở đầu các danh mục của trang tin mới có sẵn địa phương của một nước, mỗi dòng một dòng.
country-vn-provinces =
    Việt Nam và các tỉnh, thành phố: 34 đơn vị hiện nay, rồi đến các đơn vị đã hợp thành tỉnh mới từ ngày 1/7/2025
    (Nghị quyết 202/2025/QH15). Tỉnh không đổi địa giới là một mục liên tục; tỉnh mới có `-2025` trong mã (`id`).
    Mã số là của ngành thống kê (`gso`); có mã số được cấp lại cho nơi khác nên không dùng làm `id`.
    `children: listed`: mọi đơn vị trực thuộc đều có trong danh mục: cấp xã từ ngày 1/7/2025, cấp huyện như vào
    ngày 30/6/2025. Đồng Nai thành thành phố ngày 30/4/2026; những xã nào của Đồng Nai thành phường thì ở đây chưa ghi.
# $province: tên tỉnh.
country-vn-communes =
    { $province }: các xã, phường, đặc khu từ ngày 1/7/2025, và các đơn vị cấp huyện trước đó trên địa bàn.
    Mã số: Quyết định 19/2025/QĐ-TTg. `predecessors` và `successors` dẫn từ đơn vị cũ sang đơn vị mới, `x-former` ghi các xã
    cũ, dấu `~` là chỉ lấy một phần; `part` nghĩa là chỉ một phần thuộc về nơi đó, nên số liệu cũ không được chuyển sang.
    Bản tin ghi tên (`Hồng Bàng`, `phường Hồng Bàng`, `Sơn Tây, Hà Nội`) hoặc mã. Nơi nào không được nhắc tới thì không có trang.
country-indicators =
    Những gì được đếm: các chỉ tiêu thường gặp khi kiểm tra, sơ kết. Xóa những gì không cần, thêm bằng lệnh
    `bantin new indicator "TÊN"`. `nature`: stock là trạng thái vào một ngày (`as_of`), flow là điều xảy ra trong một thời kỳ (`period`).
country-topics =
    Các chủ đề thường gặp; xóa những gì không cần. Bản tin ghi mã, tên hoặc tên gọi khác. Thêm bằng lệnh `bantin new topic "TÊN"`.
country-bodies =
    Các cơ quan, ban: nơi kiểm tra, nơi được kiểm tra, nơi báo cáo. Thêm bằng lệnh `bantin new body "TÊN"`; mỗi cơ quan có mã, tên,
    địa phương và cơ quan cấp trên trực tiếp, ví dụ:

    - id: dang-uy-xa
      labels: {"{"}vi: ...{"}"}
      locality: ...
      parent: ...
country-directives =
    Chỉ thị, nghị quyết và văn bản khác. Thêm bằng lệnh `bantin new directive "SỐ HIỆU"`; ví dụ:

    - id: 01-ct-tu
      number: 01-CT/TU
      labels: {"{"}vi: ...{"}"}
      date: 2026-01-05
