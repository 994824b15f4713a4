# Bản tin và trang: tệp, phần khai báo, tên gọi và đính chính.

# $name: giá trị cần viết.
write-this = viết `{ $name }`

missing-front-matter = tệp không mở đầu bằng phần khai báo
    .hint = mở đầu bằng dòng `---`, tiếp theo là `title:` và `date:`, rồi đến dòng `---`
    .hint-page = mở đầu bằng dòng `---`, tiếp theo là `title:` với tên trang, rồi đến dòng `---`
missing-front-matter-late = trên phần khai báo có dòng trống
    .hint = để dòng `---` ở ngay đầu tệp
missing-front-matter-unopened = phần khai báo thiếu dòng `---` ở đầu
    .hint = viết dòng `---` phía trên dòng này
missing-front-matter-mark = `{ $found }` không đánh dấu được phần khai báo: dòng này phải đúng là `---`
    .hint = viết đúng ba dấu gạch nối `---`; phần mềm soạn thảo hay đổi thành gạch dài
    .hint-toml = viết `---` ở trên và ở dưới, còn phần khai báo viết `title: tiêu đề` thay cho `title = "tiêu đề"`
unclosed-front-matter = phần khai báo mở ở đây chưa kết thúc
    .label = mở ở đây
    .hint = viết dòng `---` giữa phần khai báo và phần nội dung

# $above: mục ở dòng trên, chưa có giá trị.
unknown-key = ở đây không có mục `{ $key }`
    .hint = xóa mục này, hoặc thêm `x-` ở đầu nếu là mục dùng riêng
    .hint-comma = trong `{"{"} {"}"}` dấu phẩy kết thúc một giá trị: số có dấu phẩy thập phân thì đặt trong dấu ngoặc kép
    .hint-indent = viết hai dấu cách ở đầu dòng nếu mục này thuộc `{ $above }`; nếu không thì xóa
    .hint-article = mục này viết ở phần khai báo, thẳng cột với `title`
    .hint-statistic = mục này thuộc một số liệu: viết dưới `statistics`, thẳng cột với `indicator`
    .hint-known = ở đây chỉ có các mục { $names }

missing-key = ở đây thiếu mục `{ $key }`
    .hint = thêm { $key ->
        [date] `date:` với ngày, ví dụ `date: 2025-03-14`
        [title] `title:` với tiêu đề, ví dụ `title: Kiểm tra sinh hoạt chi bộ`
        [value] `value:` với con số nêu trong bản tin, ví dụ `value: "1.142"`
        [base_url] `base_url:` với địa chỉ của cổng tin, ví dụ `base_url: https://example.org/`
        [level] `level: 0` cho cả nước, `1` cho cấp tỉnh, `2` cho cấp huyện, `3` cho cấp xã
        [alt] `alt: lời mô tả ảnh, cho người không nhìn thấy ảnh`
        [id] `id:` với mã không dấu, ví dụ `id: dong-lam`
        [type] `type:` với loại địa phương, ví dụ `type: huyện`
        [measure] `measure: count` nếu đếm số lượng, `measure: percent` nếu là tỷ lệ phần trăm
        [nature] `nature: stock` nếu là số tại một ngày, `nature: flow` nếu là số trong một thời kỳ
        [labels] `labels:` với tên gọi, ví dụ `labels: Số hộ nghèo`
        [names] `names:` với tên địa phương, ví dụ `names: Đông Lâm`
        [name] `name:` với tên gọi
        [url] `url:` với địa chỉ đầy đủ, ví dụ `url: https://example.org/`
        [src] `src:` với tên tệp ảnh, ví dụ `src: hop.jpg`
        [file] `file:` với tên tệp, ví dụ `file: ket-luan.pdf`
        [what] `what: đã sửa những gì`
        [why] `why: vì sao`
        [indicator] `indicator:` với một mã có trong `content/registers/indicators.yaml`
       *[other] `{ $key }:` với nội dung của mục
    }
    .hint-date-of-name = thêm `date: { $day }` (ngày ở tên tệp) nếu đúng là ngày đăng
    .hint-original = không thấy bản gốc `{ $original }` của bản dịch này: đặt bản gốc bên cạnh; nếu bản tin chỉ có bằng ngôn ngữ này thì thêm `date:` với ngày đăng
missing-key-no-words = không đọc được chữ nào ở đây: để trống, hoặc chỉ có ký tự không nhìn thấy hay dấu câu
    .hint = viết nội dung, hoặc bỏ mục này
missing-key-empty = mục `{ $key }` để trống
    .hint = viết { $key ->
        [date] `date:` với ngày, ví dụ `date: 2025-03-14`
        [title] `title:` với tiêu đề, ví dụ `title: Kiểm tra sinh hoạt chi bộ`
        [value] `value:` với con số nêu trong bản tin, ví dụ `value: "1.142"`
        [base_url] `base_url:` với địa chỉ của cổng tin, ví dụ `base_url: https://example.org/`
        [level] `level: 0` cho cả nước, `1` cho cấp tỉnh, `2` cho cấp huyện, `3` cho cấp xã
        [alt] `alt: lời mô tả ảnh, cho người không nhìn thấy ảnh`
        [id] `id:` với mã không dấu, ví dụ `id: dong-lam`
        [type] `type:` với loại địa phương, ví dụ `type: huyện`
        [measure] `measure: count` nếu đếm số lượng, `measure: percent` nếu là tỷ lệ phần trăm
        [nature] `nature: stock` nếu là số tại một ngày, `nature: flow` nếu là số trong một thời kỳ
        [labels] `labels:` với tên gọi, ví dụ `labels: Số hộ nghèo`
        [names] `names:` với tên địa phương, ví dụ `names: Đông Lâm`
        [name] `name:` với tên gọi
        [url] `url:` với địa chỉ đầy đủ, ví dụ `url: https://example.org/`
        [src] `src:` với tên tệp ảnh, ví dụ `src: hop.jpg`
        [file] `file:` với tên tệp, ví dụ `file: ket-luan.pdf`
        [what] `what: đã sửa những gì`
        [why] `why: vì sao`
        [indicator] `indicator:` với một mã có trong `content/registers/indicators.yaml`
       *[other] `{ $key }:` với nội dung của mục
    }
    .hint-stated = viết con số, ở đây là `{ $number }`, hoặc bỏ dòng này: trích dẫn đã nêu con số

# $expected và $found: cái cần có và cái đang có.
wrong-type = ở đây phải là { $expected ->
        [texts] chữ, hoặc chữ theo từng ngôn ngữ
        [list] danh sách
        [entries] danh sách, mỗi phần mở đầu bằng `- id:`
        [map] nhóm mục con
        [days] nhóm mục con gồm tên và ngày
        [parts] nhóm mục con gồm phân tổ và nhóm của phân tổ
        [quotes] nhóm mục con gồm số thứ tự và trích dẫn
        [member] mã của một nhóm trong phân tổ
       *[text] chữ
    }, { $found ->
        [nothing] mà đang để trống
        [list] mà đang là danh sách
        [map] mà đang là nhóm mục con
        [text] mà đang là chữ
       *[broken] mà đang có chỗ không đọc được
    }
    .label = { $found ->
        [nothing] đang để trống
        [list] đây là danh sách
        [map] đây là nhóm mục con
        [text] đây là chữ
       *[broken] chỗ này không đọc được
    }
    .hint-text = viết chữ
    .hint-text-of-list = viết một giá trị, không có `[ ]` hoặc `-`
    .hint-text-of-map = viết một giá trị, không có `{"{"} {"}"}`; chữ có dấu hai chấm thì đặt trong dấu ngoặc kép
    .hint-texts = viết chữ, hoặc chữ cho từng ngôn ngữ: `{"{"}vi: chữ tiếng Việt, en: chữ tiếng Anh{"}"}`
    .hint-list = viết `[A, B]`, hoặc viết mỗi phần một dòng, đầu dòng có `-`
    .hint-entries = viết danh sách, mỗi phần mở đầu bằng `- id:`
    .hint-quotes = viết số thứ tự của số liệu trong bản gốc và câu chữ của bản dịch: `{"{"}1: 457 cells{"}"}`
    .hint-map = viết `tên-mục: giá trị` ở các dòng riêng phía dưới, hoặc viết `{"{"}tên-mục: giá trị{"}"}`
    .hint-map-of-list = viết `tên-mục: giá trị` ở mỗi dòng, không có `-`
    .hint-days = viết `tên: ngày` ở các dòng riêng phía dưới: `school: 09-01`
    .hint-parts = viết `{"{"}phân-tổ: nhóm{"}"}`, dùng mã có trong `parts` của chỉ tiêu
    .hint-member = viết mã của một nhóm
    .hint-named = viết `{ $key }: {"{"}name: { $value }{"}"}`
    .hint-image = viết `image: {"{"}src: { $value }, alt: lời mô tả ảnh{"}"}`
    .hint-form = viết { $key ->
        [image] `image: {"{"}src: hop.jpg, alt: lời mô tả ảnh{"}"}`
        [source] `source: {"{"}name: Báo Lâm Giang, url: https://bao.example/{"}"}`
        [withdrawn] `withdrawn: {"{"}date: 2025-03-14, why: vì sao rút lại{"}"}`
        [corrections] `corrections: [{"{"}date: 2025-03-14, what: đã sửa những gì{"}"}]`
        [statistics] mỗi số liệu thành một nhóm mục con, dòng đầu có `-`: `- indicator: MÃ`, các dòng dưới thụt vào: `value:`, `as_of:` hoặc `period:`, `quote:`
        [bodies] `bodies: {"{"}inspecting: [MÃ], inspected: [MÃ], reporting: [MÃ]{"}"}`, dùng mục nào viết mục ấy
        [aggregate] `aggregate: {"{"}locality: sum, time: none{"}"}`, dùng mục nào viết mục ấy
        [check] `check: {"{"}undeclared: note{"}"}`
        [feeds] `feeds: {"{"}content: full{"}"}`
        [output] `output: {"{"}layout: releases{"}"}`
        [prominence] `prominence: {"{"}min_coverage: 0.5{"}"}`
        [range] `range: {"{"}min: 0, max: 100{"}"}`
        [registers] `registers: {"{"}localities: whole{"}"}`
        [sections] `sections: {"{"}articles: tin, localities: dia-phuong{"}"}`
        [soft_range] `soft_range: {"{"}min: 1, max: 5000{"}"}`
        [years] `years: {"{"}school: 09-01{"}"}`
       *[valid] `valid: {"{"}from: 2025-07-01{"}"}` hoặc `valid: {"{"}until: 2025-06-30{"}"}`
    }

# $inner: một mục của các phần trong danh sách.
wrong-type-no-list = `{ $key }` phải là danh sách, mà đây không phải danh sách
    .label = danh sách phải bắt đầu ở đây
    .hint = đặt trong ngoặc vuông: `{ $key }: [{"{"}{ $inner }: giá trị{"}"}]`, hoặc viết `-` ở đầu một dòng riêng

invalid-value-word = `{ $word }` không phải giá trị của mục `{ $key }`
    .hint-flag = viết `true` (có) hoặc `false` (không)
    .hint-status = viết `provisional` (sơ bộ), `final` (chính thức), `corrected` (đã đính chính), `revised` (đã điều chỉnh) hoặc `withdrawn` (rút lại)
    .hint-role = viết `observed` (số thực hiện), `target` (mục tiêu) hoặc `norm` (định mức)
    .hint-nature = viết `stock` (số tại một ngày) hoặc `flow` (số trong một thời kỳ)
    .hint-measure = viết `count` (số lượng), `percent` (tỷ lệ phần trăm), `amount` (khối lượng, giá trị), `rate` (tỷ suất), `ratio` (tỷ số), `index` (chỉ số) hoặc `change` (mức thay đổi)
    .hint-kind = viết `inspection` (kiểm tra, giám sát), `review` (sơ kết, tổng kết), `conference` (hội nghị) hoặc `notice` (thông báo)
    .hint-correction = viết `correction` (đính chính), `revision` (điều chỉnh) hoặc `withdrawal` (rút lại)
    .hint-severity = viết `minor` (nhỏ) hoặc `major` (lớn)
    .hint-frequency = viết `year` (năm), `half` (nửa năm), `quarter` (quý) hoặc `month` (tháng)
    .hint-host = viết `github-pages`, `gitlab-pages`, `cloudflare-pages`, `netlify` hoặc `own` (máy chủ riêng)
invalid-value-level =
    .hint = ghi `0` cho cả nước, `1` cho cấp tỉnh, `2` cho cấp huyện, `3` cho cấp xã
unknown-type = `{ $word }` không phải một loại địa phương
    .hint = ghi { $names }, hoặc thêm loại này vào `content/registers/types.yaml`
common-type = loại `{ $name }` đã có sẵn cho mọi danh mục địa phương
    .hint = bỏ mục này và ghi `type: { $name }`
invalid-value-whole-number = `{ $text }` không phải số nguyên
    .hint = chỉ viết chữ số
invalid-value-number = `{ $text }` không phải số
    .hint = viết chữ số, phần thập phân sau dấu chấm
invalid-value-share = `{ $key }` là tỷ lệ từ 0 đến 1, không thể là `{ $text }`
    .hint = một nửa thì viết `0.5`
invalid-value-alias = `{ $address }` không phải địa chỉ của trang tin này
    .hint = viết địa chỉ cũ từ gốc: `/tin/2021/ten-cu/`
# A translation has a key that only its original may have. $path: the file of the original.
invalid-value-withdrawn-alone = bản dịch chỉ được rút lại cùng với bản gốc
    .hint = viết `withdrawn` trong `{ $path }`

# Giá trị nằm trong dấu ngoặc kép cong. $text: chữ ở giữa.
curly-quotes = chỉ dùng được dấu ngoặc kép thẳng, phần mềm soạn thảo hay đổi thành dấu cong: viết `"{ $text }"`
curly-quotes-found = dấu `{ $sign }` là dấu ngoặc cong, không đọc được ở đây

invalid-value-address = `{ $address }` không phải địa chỉ trang mạng
    .hint = viết đầy đủ: `https://...`
# $fault: chỗ sai của địa chỉ.
malformed-address = địa chỉ `{ $address }` { $fault ->
        [no-host] không có tên máy chủ
        [no-slashes] thiếu hai dấu gạch chéo sau dấu hai chấm
        [one-slash] chỉ có một dấu gạch chéo, phải là hai
        [other-slashes] viết sai hai dấu gạch chéo sau dấu hai chấm
        [large-port] có số cổng lớn hơn 65535
        [odd-port] có số cổng không phải số
        [no-mailbox] không có tên hộp thư
        [no-number] không có số điện thoại
       *[odd-host] có tên máy chủ không hợp lệ
    }
    .hint = viết địa chỉ đầy đủ

unknown-language = `{ $code }` không phải ngôn ngữ mà bantin biết
    .hint-vn = có phải là `vi` không? `vn` là mã của quốc gia
unknown-language-ending = tên tệp kết thúc bằng `.{ $code }.md`, nhưng `{ $code }` không phải ngôn ngữ mà bantin biết
    .hint = kết thúc tên bản dịch bằng { $known }, hoặc viết dấu gạch nối thay cho dấu chấm
    .hint-slip = đổi tên tệp: bản tiếng Việt kết thúc bằng `.vi.md`, bản tiếng Anh `.en.md`, bản tiếng Pháp `.fr.md`
# $all: các ngôn ngữ của trang tin và ngôn ngữ này.
unknown-language-site = trang tin không có trang bằng `{ $code }`, chỉ có bằng { $languages }
    .hint = nếu trang tin có cả ngôn ngữ này thì viết `languages: [{ $all }]` trong `bantin.yaml`; nếu không thì đổi tên tệp
    .hint-lang = bỏ dòng `lang` nếu bản tin không viết bằng ngôn ngữ này; nếu đúng là ngôn ngữ này thì viết `languages: [{ $all }]` trong `bantin.yaml`
unknown-language-other = tên tệp kết thúc bằng `.{ $ending }.md`, nhưng trong tệp ghi `lang: { $code }`
    .hint = bỏ dòng `lang`: tên tệp đã nói bản tin viết bằng `{ $ending }`; nếu không phải thì đổi tên tệp

invalid-slug = `{ $slug }` không dùng được trong địa chỉ
    .hint = viết mục `slug` gồm chữ a-z không dấu, chữ số và dấu gạch nối
    .hint-proposed = viết `slug: { $slug }`
invalid-slug-of-name = không tạo được đuôi địa chỉ từ tên tệp
invalid-slug-section =
    .hint = viết một từ gồm chữ a-z không dấu, chữ số và dấu gạch nối, hoặc bỏ dòng này

invalid-id = `{ $id }` không dùng làm mã được: mã gồm chữ a-z không dấu, chữ số và dấu gạch nối
    .hint = viết `id: mot-tu`
    .hint-proposed = viết `id: { $id }`

duplicate-id = mã `{ $id }` đã dùng
    .related = dùng lần đầu ở đây
    .hint = đổi một trong hai mã
# $first: tệp của bản tin kia; $own: mã có năm ở đầu.
duplicate-id-article = mã `{ $id }` là của `{ $first }`, một bản tin khác
    .related = bản tin kia
    .hint = đổi tên một trong hai tệp, hoặc viết mục `id` riêng
    .hint-year = viết `id: { $own }` ở đây: địa chỉ có thể trùng nếu khác năm, mã thì không
duplicate-id-form = `{ $first }` cũng là bản tin này bằng `{ $lang }`
    .related = tệp kia
    .hint = gộp vào một tệp rồi xóa tệp kia
changed-in-translation = `{ $key }` ở bản dịch khác với bản gốc; giá trị của bản gốc được dùng
    .hint = sửa ở bản gốc, và bỏ `{ $key }` ở bản dịch
changed-in-translation-number = bản dịch ghi `{ $stated }`, còn bản gốc khai báo `{ $value }`, số không có ở bản dịch
    .hint = đối chiếu hai bản rồi sửa bên sai; nếu đây là một con số khác thì không cần làm gì
statistics-in-both = `{ $original }` đã khai báo số liệu của bản tin này
    .related = khai báo ở đây
    .hint = xóa mục `statistics` ở đây: số liệu của một bản tin chỉ tính một lần cho mọi ngôn ngữ

# Tên trong danh mục. $register: localities, indicators, topics, bodies, directives; $entry: dòng
# cần thêm.
unknown-name = { $register ->
        [localities] không có địa phương `{ $name }`
        [indicators] không có chỉ tiêu `{ $name }`
        [topics] không có chủ đề `{ $name }`
        [bodies] không có cơ quan `{ $name }`
       *[directives] không có văn bản `{ $name }`
    } trong danh mục
    .label = { $register ->
        [localities] không địa phương nào có mã, tên hoặc tên gọi khác này
        [indicators] không chỉ tiêu nào có mã, tên hoặc tên gọi khác này
        [topics] không chủ đề nào có mã, tên hoặc tên gọi khác này
        [bodies] không cơ quan nào có mã, tên hoặc tên gọi khác này
       *[directives] không văn bản nào có mã, số hiệu hoặc tên gọi khác này
    }
    .hint = { $command }, hoặc sửa lại tên
    .hint-nearest = có phải là `{ $nearest }` không? Nếu không, { $command }
    .hint-several = nhiều tên thì viết thành danh sách: `[{ $names }]`; nếu chỉ là một tên thì { $command }
# Lệnh thêm một mục vào danh mục, ở giữa câu. $command: `bantin new topic`; $name: tên trong dấu ngoặc kép.
new-by-command = thêm bằng lệnh `{ $command } { $name }`
new-by-command-id = thêm bằng lệnh `{ $command } "TÊN" --id { $id }` với tên đầy đủ
new-by-command-place = thêm bằng lệnh `{ $command } { $name } --type xã` với đúng loại (xã, phường, huyện …)
unknown-name-several = { $register ->
        [localities] `{ $name }` không phải một địa phương
        [indicators] `{ $name }` không phải một chỉ tiêu
        [topics] `{ $name }` không phải một chủ đề
        [bodies] `{ $name }` không phải một cơ quan
       *[directives] `{ $name }` không phải một văn bản
    }
    .hint = viết thành danh sách: `[{ $names }]`
unknown-name-empty = { $register ->
        [localities] danh mục địa phương trống, nên không có `{ $name }`
        [indicators] danh mục chỉ tiêu trống, nên không có `{ $name }`
        [topics] danh mục chủ đề trống, nên không có `{ $name }`
        [bodies] danh mục cơ quan trống, nên không có `{ $name }`
       *[directives] danh mục văn bản trống, nên không có `{ $name }`
    }
wrong-type-authors = `{ $text }` được hiểu là một tác giả
    .hint = nhiều tác giả thì viết thành danh sách: `[{ $text }]`; một tác giả thì đặt trong dấu ngoặc kép: `"{ $text }"`
ambiguous-locality = có { $count } địa phương tên là `{ $name }`
unknown-name-divided = dấu phẩy trong `{ $name }` tách một tên thành nhiều tên
    .hint = đặt tên trong dấu ngoặc kép: `["{ $name }"]`
ambiguous-name = `{ $name }` là tên của { $count } mục trong danh mục `{ $register }`
    .hint = viết mã của mục cần dùng: { $ids }

# Địa phương không tồn tại vào thời điểm đó. $when: ngày đang viết.
outside-validity = { $name } không tồn tại vào lúc đó; ở đây là { $when }
    .hint = sửa lại ngày hoặc địa phương
    .hint-successor = viết { $successor }, là địa phương thay thế, hoặc sửa lại ngày
    .hint-successors = viết một trong các địa phương thay thế: { $successors }, hoặc sửa lại ngày
outside-validity-ended = { $name } kết thúc ngày { $until }; ở đây là { $when }
outside-validity-since = { $name } có từ ngày { $from }; ở đây là { $when }

named-twice = `{ $text }` đã có trong danh sách này, chỉ tính một lần
    .related = viết lần đầu ở đây
    .hint = xóa bớt một tên

unknown-article = trang tin không có bản tin hoặc số liệu `{ $name }`
    .hint = viết mã của bản tin (tên tệp không có `.md`)
# $count: số số liệu của bản tin.
unknown-article-number = bản tin `{ $article }` chỉ có { $count } số liệu, không có số liệu này
    .hint = đếm các số liệu dưới `statistics` của bản tin đó, bắt đầu từ 1: `{ $article }#1`

# Số liệu đính chính số liệu khác. $names: các số liệu trong vòng, số liệu đầu nhắc lại ở cuối;
# $key, $keys: các mục khác nhau (indicator, locality, period, by).
correction-cycle = { $names } đính chính lẫn nhau thành vòng
    .related = số liệu này cũng đính chính tiếp
    .hint = chỉ để số liệu mới đính chính số liệu cũ
correction-cycle-itself = `{ $name }` đính chính chính nó
corrects-elsewhere = `{ $name }`, được đính chính ở đây, nói về { $key ->
        [indicator] chỉ tiêu
        [locality] địa phương
        [period] thời kỳ
       *[by] nhóm
    } khác: số liệu đó bị bỏ ở chỗ cũ
    .related = bị bỏ ở đây
corrects-elsewhere-several = `{ $name }`, được đính chính ở đây, khác ở { $keys }: số liệu đó bị bỏ ở chỗ cũ
corrects-elsewhere-there = `{ $name }` đính chính số liệu này nhưng nói về { $key ->
        [indicator] chỉ tiêu
        [locality] địa phương
        [period] thời kỳ
       *[by] nhóm
    } khác: số liệu này bị bỏ ở đây
    .related = được đính chính ở đây
corrects-elsewhere-there-several = `{ $name }` đính chính số liệu này nhưng khác ở { $keys }: số liệu này bị bỏ ở đây
invalid-value-no-correction = số liệu này không đính chính được `{ $name }`
    .related = số liệu đó ở đây
    .hint = ghi một số thực hiện: mục tiêu và định mức không được đính chính và không đính chính số khác
# $status: corrected, revised, withdrawn.
corrected-later = số liệu { $status ->
        [corrected] được đính chính
        [revised] được cập nhật
       *[withdrawn] được rút lại
    } ngày { $day } theo mục `corrections`, trước ngày đó chưa biết
    .hint = sửa lại ngày trong mục này nếu đã biết số liệu; đến ngày { $day } số liệu chưa được tính
missing-correction = số liệu { $status ->
        [corrected] được đính chính
        [revised] được cập nhật
        [withdrawn] được rút lại
       *[other] đính chính số liệu khác
    }, nhưng bản tin chưa ghi ở mục `corrections`
    .hint = thêm ở phần khai báo, thẳng cột với `title`: `corrections: [{"{"}date: { $day }, what: đã sửa những gì, why: vì sao{"}"}]`, với ngày sửa thật

# Tệp và thư mục.
not-utf8 = từ đây chữ không theo mã UTF-8
    .hint = lưu tệp theo mã UTF-8; chữ theo mã TCVN3, VNI hoặc windows-1258 phải chuyển mã trước
    .hint-utf16 = có vẻ là UTF-16 (`Unicode` trong Notepad): lưu lại tệp với mã `UTF-8`
    .hint-windows = có vẻ là windows-1258: mở tệp với mã `Vietnamese (Windows)` rồi lưu theo mã UTF-8
    .hint-tcvn3 = có vẻ là TCVN3 (phông `.VnTime`): chuyển mã sang Unicode, ví dụ bằng Unikey, rồi lưu theo mã UTF-8
    .hint-binary = đây không phải tệp chữ: thay bằng tệp chữ, hoặc bỏ tệp đi
not-utf8-name = tên tệp không theo mã UTF-8
    .hint = đổi tên tệp
# Chữ bị đổi mã sai nhưng vẫn là UTF-8. $found: chỗ đầu tiên.
not-utf8-garbled = chữ bị lỗi phông, ví dụ `{ $found }`: người đọc sẽ thấy y như vậy
    .hint = mở lại tệp gốc với mã UTF-8 rồi chép lại, hoặc gõ lại những chữ này
    .hint-vni = có vẻ là chữ VNI: chuyển mã sang Unicode, ví dụ bằng Unikey, rồi dán lại
# $size và $limit: tính bằng kB.
file-too-large = { $what ->
        [settings] tệp bantin.yaml
        [register] tệp danh mục
        [page] trang
        [front-matter] phần khai báo
       *[article] bản tin
    } có { $size } kB; chỉ cho phép { $limit } kB
    .hint = chia nhỏ ra, hoặc đưa ảnh và bảng ra tệp riêng
symbolic-link = đây là lối tắt (liên kết tượng trưng), không dùng được vì có thể dẫn ra ngoài thư mục trang tin
    .hint = đặt chính tệp đó vào đây
same-file-name = `{ $path }` và `{ $first }` chỉ khác chữ hoa, chữ thường, trên một số máy là cùng một tệp
    .related = tệp kia
    .hint = đổi tên một trong hai tệp
same-file-name-letters = hai tệp cùng tên `{ $path }`: chỉ khác cách lưu chữ có dấu
# $system: lời của hệ điều hành.
unreadable-file = không đọc được tệp; hệ điều hành báo: `{ $system }`
    .hint = kiểm tra quyền đọc tệp
unreadable-file-denied = không đọc được tệp: không có quyền đọc
unreadable-file-gone = không đọc được tệp: tệp không còn
unreadable-file-special = đây không phải tệp thông thường (mà là ống dẫn, thiết bị hoặc cổng nối)
    .hint = bỏ đi, hoặc thay bằng tệp thông thường
unreadable-file-folder = đây là thư mục, trong khi `{ $path }` phải là tệp
    .hint = đổi tên, hoặc bỏ đi
unreadable-file-no-folder = đây là tệp, trong khi `{ $path }` phải là thư mục
ignored-file =
    .hint-rename = đổi tên thành `{ $name }`
ignored-file-ending = `{ $path }` không được đọc: tên bản tin và trang phải kết thúc bằng `.md`
ignored-file-document = `{ $path }` không được đăng: bản tin phải là tệp `.md`, và chưa bản tin nào kèm theo tệp này
    .hint = nếu là bản tin thì tạo tệp bằng `bantin new article "TIÊU ĐỀ"` rồi chép nội dung vào; nếu là tài liệu kèm theo thì ghi ở mục `attachments` của bản tin
ignored-file-outside = `{ $path }` không được đọc: tệp nằm ngoài các thư mục nội dung
    .hint = đặt bản tin vào `content/articles`, trang cố định vào `content/pages`
    .hint-folder = đổi tên thư mục thành `content/{ $folder }`
# $count: số tệp khác trong thư mục.
ignored-file-outside-many = `{ $path }` không được đọc: tệp nằm ngoài các thư mục nội dung, cùng { $count } tệp khác trong `{ $folder }`
ignored-file-furniture = `{ $path }` không được đăng
    .hint = xóa đi nếu vướng: các tệp này do chương trình quản lý tệp hoặc quản lý phiên bản tạo ra
ignored-file-furniture-many = `{ $path }` không được đăng, { $count } tệp khác cùng loại cũng vậy
