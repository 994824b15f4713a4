# Những số liệu không thể cùng đúng, và lưu ý về số liệu tổng hợp.

# Cách sửa dùng chung.
compare-numbers = đối chiếu với nguồn: có số sai, hoặc các số không cùng ngày, thời kỳ hay địa phương

# Những chỗ khác giúp hiểu vấn đề.
number-whole = số của toàn bộ
number-part = một phần
number-published = cũng được đăng
number-suppressed = số liệu không công bố
number-share = tỷ lệ khác
number-numerator = tử số
number-denominator = mẫu số
number-complement = tỷ lệ phần còn lại
number-before = số trước đó
number-decimals = có số chữ số thập phân khác
number-weight = quyền số
number-stands = số được dùng thay
number-rests = một trong các số được dùng để tính

# Một phần lớn hơn toàn bộ.
part-exceeds-whole = `{ $part }`, một phần theo `{ $dimension }`, lớn hơn số của toàn bộ, `{ $whole }`
part-exceeds-whole-place = `{ $part }` ở { $below } lớn hơn `{ $whole }` ở { $above } là cấp trên
part-exceeds-whole-time = `{ $part }` của { $inside } lớn hơn `{ $whole }` của { $period } là thời kỳ bao trùm

# Một số phần cộng lại lớn hơn toàn bộ.
part-exceeds-whole-sum = các phần theo `{ $dimension }` cộng lại là { $sum }, lớn hơn số của toàn bộ, `{ $whole }`
part-exceeds-whole-places = các địa phương trực thuộc cộng lại là { $sum }, lớn hơn `{ $whole }` của { $above }
part-exceeds-whole-periods = các thời kỳ nằm trong đó cộng lại là { $sum }, lớn hơn `{ $whole }` của { $period }

# Mọi phần cộng lại không bằng toàn bộ.
parts-differ-from-whole = mọi phần theo `{ $dimension }` cộng lại là { $sum }, không bằng số của toàn bộ, `{ $whole }`
parts-differ-from-whole-places = mọi địa phương trực thuộc cộng lại là { $sum }, không bằng `{ $whole }` của { $above }
parts-differ-from-whole-periods = mọi thời kỳ nằm trong đó cộng lại là { $sum }, không bằng `{ $whole }` của { $period }

# Một số liệu, như người ta nói về nó. $members: các nhóm của phân tổ.
statistic = “{ $label }” của { $place } ({ $period })
statistic-part = “{ $label }” ({ $members }) của { $place } ({ $period })
# $numbers: các số liệu mà từ đó tính ra được; $name: số liệu không công bố.
suppressed-computable = từ { $numbers } có thể tính ra giá trị không công bố: { $name }
    .hint = thêm `suppressed: true` cho một trong các số liệu này, hoặc bỏ `suppressed: true` của { $name }
suppressed-computable-open = `{ $article }` không công bố giá trị này, nhưng ở đây lại nêu rõ
    .hint = thêm `suppressed: true` ở đây và bỏ con số khỏi nội dung, hoặc công bố { $name }

shares-unlike-whole = các tỷ lệ { $shares } cộng lại là { $sum }%, không phải 100%; làm tròn số chỉ có thể lệch đến { $margin }
    .hint = đối chiếu với nguồn; nếu còn phần khác thì bỏ `complete` ở các phần này
shares-unlike-whole-rounded = các tỷ lệ { $shares } cộng lại là { $sum }%, không phải 100%, do làm tròn số (có thể lệch đến { $margin })

share-differs = `{ $part }` trên `{ $whole }` là { $right }%, không phải `{ $share }`
    .label-cut-off = bị cắt bớt chữ số thay vì làm tròn
    .hint = đối chiếu cả ba số với nguồn; có số sai, hoặc chúng không nói về cùng một việc
share-differs-no-part = không có số nguyên nào trong `{ $whole }` bằng `{ $share }`: { $below } trên `{ $whole }` là { $percent }%, còn { $above } thì lớn hơn `{ $share }`
    .hint = đối chiếu cả hai số với nguồn; có số sai, hoặc chúng không nói về cùng một việc; không có số nào được tính ra

complement-differs = `{ $share }` và `{ $other }` của phần còn lại “{ $indicator }” cộng lại không bằng 100%
    .hint = sửa số sai; nếu có trường hợp không thuộc phần nào thì bỏ `complement` trong danh mục

jump = `{ $new }` của { $now } chênh hơn mười lần so với `{ $old }` của { $then }
    .hint = đối chiếu cả hai số với nguồn: dấu chấm và dấu phẩy dễ nhầm, như 1.142 và 1,142

mixed-decimals = `{ $new }` có số chữ số thập phân khác với `{ $old }` trong cùng dãy số{ $more ->
        [0] {""}
       *[other] ; { $more } dãy số khác của chỉ tiêu này cũng vậy
    }

running-month = { $period } chưa hết khi bản tin đăng ngày { $day }{ $more ->
        [0] {""}
       *[other] ; { $more } số liệu khác của chỉ tiêu này cũng vậy
    }
    .hint = không cần sửa nếu đây là số tính từ đầu tháng đến ngày đó

no-mean = { $place } chỉ có khoảng giá trị, không có bình quân của { $period }: không biết “{ $weight }” của { $part }{ $more ->
        [0] {""}
       *[other] ; { $more } số liệu khác của chỉ tiêu này cũng vậy
    }
no-mean-inexact = { $place } chỉ có khoảng giá trị, không có bình quân của { $period }: “{ $weight }” của { $part } không phải là số chính xác{ $more ->
        [0] {""}
       *[other] ; { $more } số liệu khác của chỉ tiêu này cũng vậy
    }

carried-forward = { $figures ->
        [1] số liệu của { $place } cho { $period } là số của thời gian trước
       *[other] { $figures } số liệu của { $places } địa phương là số của thời gian trước; mới nhất là số liệu của { $place } cho { $period }
    }

partial-coverage = { $figures ->
        [1] số liệu của { $place } cho { $period } chưa đầy đủ: { $reported } trong { $expected } địa phương trực thuộc có báo cáo
       *[other] { $figures } số liệu của { $places } địa phương chưa đầy đủ; mới nhất là số liệu của { $place } cho { $period }: { $reported } trong { $expected } địa phương trực thuộc có báo cáo
    }
    .hint = không cần làm gì: cổng tin ghi rõ số này chưa đầy đủ; nơi nào không phải báo cáo chỉ tiêu này thì ghi `reports: false` ở nơi đó trong `content/registers/localities.yaml`
partial-coverage-unlisted = { $figures ->
        [1] số liệu của { $place } cho { $period } có thể chưa đầy đủ: { $reported } địa phương trực thuộc có báo cáo, không rõ trong tổng số bao nhiêu
       *[other] { $figures } số liệu của { $places } địa phương chưa đầy đủ; mới nhất là số liệu của { $place } cho { $period }: { $reported } địa phương trực thuộc có báo cáo, không rõ trong tổng số bao nhiêu
    }
    .hint = không cần làm gì: cổng tin ghi rõ số này chưa đầy đủ; nếu danh mục đã có đủ các nơi trực thuộc thì ghi `children: listed` ở địa phương này trong `content/registers/localities.yaml`
partial-coverage-incomplete = { $figures ->
        [1] số liệu của { $place } cho { $period } chưa đầy đủ: số của một số địa phương trực thuộc chưa đầy đủ
       *[other] { $figures } số liệu của { $places } địa phương chưa đầy đủ; mới nhất là số liệu của { $place } cho { $period }: số của một số địa phương trực thuộc chưa đầy đủ
    }
partial-coverage-time = { $figures ->
        [1] số liệu của { $place } cho { $period } chưa đầy đủ: chỉ biết một phần thời gian
       *[other] { $figures } số liệu của { $places } địa phương chưa đầy đủ; mới nhất là số liệu của { $place } cho { $period }: chỉ biết một phần thời gian
    }
    .hint = không cần làm gì: cổng tin ghi rõ số này chưa đầy đủ; khi có số của thời gian còn thiếu thì khai báo thêm

open-list = không có gì cho biết danh mục có đủ các địa phương trực thuộc { $place }, nên tổng của chúng chỉ được coi là mức ít nhất{ $more ->
        [0] {""}
       *[other] ; { $more } địa phương khác cũng vậy
    }
    .hint = nếu đã liệt kê đủ thì thêm `children: listed` vào địa phương này, hoặc `registers: {"{"}localities: whole{"}"}` vào `bantin.yaml`; nếu chưa thì ghi số lượng: `children: [{"{"}count: 15{"}"}]`

# Nhiều giá trị cho cùng một số liệu.
merged-duplicates = { $by ->
        [this] `{ $left }` còn được nêu ở chỗ khác trong bản tin này; cả hai là căn cứ của một số liệu
       *[other] `{ $left }` cũng được `{ $article }` nêu; cả hai là căn cứ của một số liệu
    }
    .related = cũng nêu ở đây
compatible-figures = { $by ->
        [this] giữ `{ $kept }`; bản tin này còn nêu `{ $left }`, kém chính xác hơn nhưng không trái
       *[other] giữ `{ $kept }`; `{ $article }` nêu `{ $left }`, kém chính xác hơn nhưng không trái
    }
    .related = giá trị kém chính xác hơn
status-decided = { $by ->
        [this] giữ `{ $kept }` ({ $now ->
            [provisional] sơ bộ
            [corrected] đã đính chính
            [revised] đã điều chỉnh
            [withdrawn] đã rút lại
           *[final] chính thức
        }); bản tin này còn nêu `{ $left }` ({ $before ->
            [provisional] sơ bộ
            [corrected] đã đính chính
            [revised] đã điều chỉnh
            [withdrawn] đã rút lại
           *[final] chính thức
        })
       *[other] giữ `{ $kept }` ({ $now ->
            [provisional] sơ bộ
            [corrected] đã đính chính
            [revised] đã điều chỉnh
            [withdrawn] đã rút lại
           *[final] chính thức
        }); `{ $article }` nêu `{ $left }` ({ $before ->
            [provisional] sơ bộ
            [corrected] đã đính chính
            [revised] đã điều chỉnh
            [withdrawn] đã rút lại
           *[final] chính thức
        })
    }
    .related = giá trị được thay
overlapping-figures = { $by ->
        [this] giữ `{ $kept }`, nhưng bản tin này còn nêu `{ $left }`, chỉ khớp một phần
       *[other] giữ `{ $kept }`, nhưng `{ $article }` nêu `{ $left }`, chỉ khớp một phần
    }
figures-of-other-scale = `{ $kept }` và `{ $left }` cùng nói về một số, không trái nhau nhưng cách nhau cả nghìn lần
    .hint = xem lại từ chỉ hàng (nghìn, triệu, tỷ) trong cả hai câu
contradicting-figures = { $by ->
        [this] giữ `{ $kept }`, nhưng bản tin này còn nêu `{ $left }` cho cùng chỉ tiêu, địa phương và thời kỳ
       *[other] giữ `{ $kept }`, nhưng `{ $article }` nêu `{ $left }` cho cùng chỉ tiêu, địa phương và thời kỳ
    }
contradicting-pair =
    .related = giá trị kia ở đây
    .hint = đối chiếu hai số với nguồn, cả địa phương và ngày; nếu số này thay cho số kia thì thêm ở đây `status: corrected` và `corrects: { $name }`, và mục `corrections` ở phần khai báo, thẳng cột với `title`
