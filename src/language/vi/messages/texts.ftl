# Chữ của cổng tin do giao diện hoặc trang tin viết lại.

missing-text = chữ `{ $key }` chưa có trong { $languages }
    .hint = thêm dòng `{ $key }: …` vào `i18n/{ $lang }.yaml`, bên cạnh `templates`

broken-text = không đọc được chữ `{ $key }`
    .hint = viết chỗ trống là { "`{ $name }`" }, mỗi dạng trên một dòng riêng, và dấu ngoặc nhọn là { "`{\"{\"}`" }

broken-text-no-gaps = chữ `{ $key }` không có gì để điền vào
    .hint = viết lại không có chỗ trống

broken-text-gaps = chữ `{ $key }` phải có { $gaps }, và không có chỗ trống nào khác
    .hint = giữ { $gaps } trong chữ; đặt theo thứ tự nào cũng được

unused-text = cổng tin và các mẫu trang không có chữ nào tên `{ $key }`
    .hint = sửa lại tên, hoặc xóa dòng này

unused-texts = tên tệp không phải là một ngôn ngữ của chương trình
    .hint = đặt tên là { $names }
