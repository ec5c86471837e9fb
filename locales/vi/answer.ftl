## Số liệu
figure-as-of = { $value }: { $name }, { $subject }, tính đến { $date }.
figure-in = { $value }: { $name }, { $subject }, { $date }.
figure-partner-as-of = { $value }: { $name }, { $partner } tại { $subject }, tính đến { $date }.
figure-partner-in = { $value }: { $name }, { $partner } tại { $subject }, { $date }.
figure-date = Số liệu tính đến { $date }.
also-published = Số liệu khác đã công bố: { $value } ({ $publisher }, { $date }).
note = { $note }
instead-of = Không có số liệu riêng cho { $asked }; số trên là của { $given }.
corrected-figure = Đã đính chính { $date }; trước đó số liệu được nêu là { $was }.
withdrawn-value = Một giá trị khác của chỉ tiêu này đã được rút { $date }{ $why }.
withdrawn-fact = Thông tin từng nêu về nội dung này đã được rút { $date }{ $why }.
after-merger = Từ ngày 1 tháng 7 năm 2025, số liệu của thành phố bao gồm cả tỉnh Hải Dương cũ, không so sánh được với các kỳ trước.
stale = Đây là số liệu mới nhất hiện có, đã cách đây { $years ->
    [0] { $months } tháng
    [1] { $months } tháng
   *[other] hơn { $years } năm
}.
scope-zones-and-parks = Số liệu này chỉ tính trong các khu kinh tế và khu công nghiệp.
scope-industrial-parks = Số liệu này chỉ tính trong các khu công nghiệp.
scope-outside-zones = Số liệu này chỉ tính các dự án ngoài khu kinh tế và khu công nghiệp.
scope-whole-city = Số liệu này phù hợp với phạm vi toàn thành phố hơn là riêng các khu công nghiệp.
scope-with-hong-kong-and-taiwan = Số liệu này gồm cả Hồng Kông và Đài Loan.
definition = { $name }: { $definition }
definition-example = Số liệu mới nhất đã công bố: { $value } ({ $subject }, { $date }).

## Diện tích theo đơn vị khác
converted-acre = Tương đương { $value } mẫu Anh ({ $from } = { $factor } mẫu Anh).
converted-m2 = Tương đương { $value } m² ({ $from } = { $factor } m²).
converted-km2 = Tương đương { $value } km² ({ $from } = { $factor } km²).
converted-sqft = Tương đương { $value } feet vuông ({ $from } = { $factor } feet vuông).
one-ha = 1 ha
one-km2 = 1 km²

## Có hay không
verdict-yes = Đúng vậy.
verdict-no = Không, theo số liệu đã công bố thì không phải vậy.

## So sánh số liệu
compare-more = { $more } lớn hơn { $less } về { $name }: chênh lệch { $difference }.
compare-equal = Hai số liệu bằng nhau ({ $name }).
compare-several = Đối chiếu ({ $name }):
change-up = Tăng { $difference }: { $name }, { $subject }.
change-down = Giảm { $difference }: { $name }, { $subject }.
change-same = Không đổi: { $name }, { $subject }.
change-up-percent = Tăng { $percent }% ({ $difference }): { $name }, { $subject }.
change-down-percent = Giảm { $percent }% ({ $difference }): { $name }, { $subject }.
share = { $percent }%: tỷ trọng của { $part } trong { $name } của thành phố, tính từ { $part-value } trên { $whole-value } ({ $date }).
apart-merger = Không thể so sánh các số liệu này về { $name }: từ ngày 1 tháng 7 năm 2025 Hải Dương hợp nhất với Hải Phòng, số liệu sau đó bao gồm cả Hải Dương.
apart-unit = Không thể so sánh các số liệu này về { $name }: đơn vị tính khác nhau.
apart-scope = Không thể so sánh các số liệu này về { $name }: phạm vi thống kê khác nhau.
apart-period = Không thể so sánh các số liệu này về { $name }: độ dài kỳ thống kê khác nhau.
apart-dates = Không thể cộng các số liệu này về { $name }: số liệu không cùng thời điểm.
apart-stock = Không thể cộng các số liệu này về { $name }: mỗi số là mức lũy kế tại thời điểm nêu, số sau đã bao gồm số trước.
apart-overlap = Không thể cộng các số liệu này về { $name }: số này là một phần của số kia nên sẽ bị tính trùng.
apart-rate = Không thể cộng các số liệu này về { $name }: tỷ lệ, đơn giá và thứ hạng không cộng được.
apart-average = Chưa tính được bình quân: vốn và số dự án chưa được công bố ở cùng một thời điểm, cùng một phạm vi.
sum-names = { $total }: { $name }, { $parts } cộng lại.
sum-times = { $total }: { $name }, { $subject }, { $parts } cộng lại.
average = { $value } một dự án: vốn đăng ký bình quân, { $subject } ({ $date }).
list-and = { $left } và { $right }
sum-dates-differ = Các số liệu không cùng thời điểm.
formula-difference = { $more } − { $less } = { $difference }.
formula-change = ({ $more } − { $less }) ÷ { $base }.
formula-plus = { $left } + { $right }
formula-equals = { $terms } = { $result }.
formula-quotient = { $whole } ÷ { $count } dự án.
rank-highest = Xếp từ cao xuống thấp ({ $name }):
rank-lowest = Xếp từ thấp lên cao ({ $name }):
row = { $name }: { $value } ({ $date })
dates-differ = Các số liệu không cùng thời điểm, cần thận trọng khi so sánh.

## Số liệu qua các thời điểm. $about là “Tổng vốn FDI đăng ký lũy kế, Hải Phòng”.
series-about = { $name }, { $subject }
series-about-partner = { $name }, { $partner } tại { $subject }
series-rose = { $about }: tăng từ { $first } ({ $first-date }) lên { $last } ({ $last-date }).
series-rose-but = { $about }: nhìn chung tăng từ { $first } ({ $first-date }) lên { $last } ({ $last-date }), nhưng có thời điểm giảm ({ $turns }).
series-fell = { $about }: giảm từ { $first } ({ $first-date }) xuống { $last } ({ $last-date }).
series-fell-but = { $about }: nhìn chung giảm từ { $first } ({ $first-date }) xuống { $last } ({ $last-date }), nhưng có thời điểm tăng ({ $turns }).
series-better = { $about }: tăng hạng từ { $first } ({ $first-date }) lên { $last } ({ $last-date }).
series-better-but = { $about }: nhìn chung tăng hạng từ { $first } ({ $first-date }) lên { $last } ({ $last-date }), nhưng có thời điểm tụt hạng ({ $turns }).
series-worse = { $about }: tụt hạng từ { $first } ({ $first-date }) xuống { $last } ({ $last-date }).
series-worse-but = { $about }: nhìn chung tụt hạng từ { $first } ({ $first-date }) xuống { $last } ({ $last-date }), nhưng có thời điểm tăng hạng ({ $turns }).
series-same = { $about }: giữ nguyên { $last } (từ { $first-date } đến { $last-date }).
series-same-but = { $about }: { $last-date } là { $last }, bằng { $first-date }, nhưng trong kỳ có thay đổi ({ $turns }).
series-level = { $about }: chưa thấy thay đổi rõ giữa { $first } ({ $first-date }) và { $last } ({ $last-date }).
series-level-but = { $about }: chưa thấy thay đổi rõ giữa { $first } ({ $first-date }) và { $last } ({ $last-date }), nhưng trong kỳ có biến động ({ $turns }).
series-values = { $about }, theo số liệu đã công bố:
series-one = { $about }: chỉ có một số liệu đã công bố nên chưa đánh giá được mức thay đổi.
series-row = { $date }: { $value } ({ $publisher })
series-row-note = { $date }: { $value } ({ $publisher }). { $note }
series-before = Trước khi hợp nhất với Hải Dương:
series-after = Sau khi hợp nhất, gồm cả Hải Dương cũ:
series-gaps = Chưa có số liệu công bố cho các năm: { $years }.
series-gaps-year = Chưa có số liệu cả năm được công bố cho các năm: { $years }.
series-other-lengths = Số liệu của các kỳ có độ dài khác, không so sánh trực tiếp với số liệu trên:
series-thinned = Mỗi năm nêu số liệu công bố sau cùng của năm đó.
formula-up = Tăng { $difference }: { $last } − { $first }.
formula-down = Giảm { $difference }: { $first } − { $last }.
formula-up-percent = Tăng { $difference }, tương đương { $percent }%: ({ $last } − { $first }) ÷ { $first }.
formula-down-percent = Giảm { $difference }, tương đương { $percent }%: ({ $first } − { $last }) ÷ { $first }.

## Nguồn
source = Nguồn: { $publisher }, “{ $title }”, { $date }.
source-undated = Nguồn: { $publisher }, “{ $title }”.
source-unsigned = Nguồn: “{ $title }”, { $date }.
source-unsigned-undated = Nguồn: “{ $title }”.

## Các khu
zone-quantity = { $value }: { $name } của { $zone } ({ $date }).
zone-attribute = { $zone } – { $name }: { $value } ({ $date }).
zone-also = Số liệu khác đã công bố: { $value } ({ $publisher }, { $date }).
zone-profile = { $zone }: { $type }.
zone-profile-in = { $zone }: { $type } thuộc { $parent }.
zone-line = { $name }: { $value } ({ $date })
zones = Các khu phù hợp:
zones-line = { $zone }: { $value } ({ $date })
zones-name = { $zone }
zones-note = Danh sách gồm các khu có thông tin đã công bố mà bộ phận hỗ trợ đang lưu; có thể còn khu khác.
side-by-side = Đối chiếu: { $zones }.
side-by-side-title = Đối chiếu các khu
side-by-side-line = { $name } – { $values }
side-by-side-and = { $left }; { $right }
zone-type-economic-zone = khu kinh tế
zone-type-free-trade-zone = khu thương mại tự do
zone-type-industrial-park = khu công nghiệp
zone-type-industrial-cluster = cụm công nghiệp
zone-type-zone-cluster = tổ hợp khu công nghiệp

## Các khu gần một địa điểm
near = Các khu gần nhất với vị trí quý vị gửi, tính theo đường chim bay:
near-line = { $zone }: { $kilometres } km
near-note = Chỉ tính các khu đã công bố tọa độ.
near-unknown = Các thông tin đã công bố hiện chưa có tọa độ của các khu nên chưa thể cho biết khu nào gần vị trí quý vị gửi.

## Sự kiện
event-title = { $title }
event-date = Thời gian: { $value }
event-undated = Thời gian: chưa có ngày chính thức. { $value }
event-place = Địa điểm: { $value }
event-organiser = Đơn vị tổ chức: { $value }
event-other = Xem thêm: { $title } ({ $date })
events = Các sự kiện:
events-line = { $date }: { $title }
events-line-at = { $date }: { $title } – { $venue }

## Chuyên đề và tổ chức
topic-date = Thông tin tại thời điểm: { $date }.
organisation = { $name }: { $role }
organisation-zones = Các khu: { $zones }
person = { $name } – { $role }
person-since = { $name } – { $role } (từ { $date })
person-as-of = { $name } – { $role } (theo thông tin { $date })
contact-website = Trang thông tin điện tử: { $value }
contact-phone = Điện thoại: { $value }
contact-email = Thư điện tử: { $value }
contact-address = Địa chỉ: { $value }

## Hỏi lại
which = Quý vị muốn hỏi về:
which-line = { $name }

## Khi chưa có thông tin
missing-figure = Hiện chưa có số liệu công bố về “{ $what }”.
missing-figure-about = Hiện chưa có số liệu công bố về “{ $what }” – { $about }.
missing-figure-when = Hiện chưa có số liệu công bố về “{ $what }” cho thời gian được hỏi ({ $when }).
missing-figure-about-when = Hiện chưa có số liệu công bố về “{ $what }” – { $about } – cho thời gian được hỏi ({ $when }).
missing-place = Bộ phận hỗ trợ chỉ phụ trách Hải Phòng, không có thông tin về { $places }.
missing-event = Hiện chưa có thông tin về sự kiện như vậy.
missing-event-when = Hiện chưa có thông tin về sự kiện như vậy trong thời gian được hỏi ({ $when }).
missing-event-about = Hiện chưa có ngày tổ chức “{ $about }”.
missing-event-about-when = Hiện chưa có ngày tổ chức chính thức của “{ $about }” trong thời gian được hỏi ({ $when }).
missing-zone = Không có khu nào phù hợp trong các thông tin đã công bố.
missing-zone-about = Không có khu nào phù hợp trong các thông tin đã công bố ({ $about }).
missing-detail = Hiện chưa có thông tin chi tiết này.
missing-detail-about = Hiện chưa có thông tin chi tiết này của { $about }.
missing-nearby = Số liệu loại này hiện có cho: { $near }.
missing-dates = Hiện có: { $dates }.
nothing-on = Hiện chưa có thông tin công bố về nội dung này: { $words }.
shortened = Tin nhắn dài nên chỉ phần đầu được đọc.
not-understood = Bộ phận hỗ trợ chưa hiểu câu hỏi.
scope = Bộ phận hỗ trợ trả lời nhà đầu tư về Hải Phòng: các khu công nghiệp, khu kinh tế, số liệu FDI, ưu đãi và thủ tục, hạ tầng, sự kiện, đầu mối liên hệ. Mỗi câu trả lời đều nêu nguồn và thời điểm.

## Trao đổi
greeting = Xin chào, đây là bộ phận hỗ trợ nhà đầu tư Hải Phòng.
thanks = Rất hân hạnh được hỗ trợ quý vị.
help = Quý vị có thể hỏi bằng tiếng Việt hoặc tiếng Anh, theo cách nói thường ngày.

## Gợi ý câu hỏi tiếp theo; câu nào cũng phải trả lời được
suggest-partner = { $name } của { $partner } là bao nhiêu?
suggest-date = { $name } của { $city } { $date } là bao nhiêu?
suggest-meaning = “{ $name }” nghĩa là gì?
suggest-profile = Giới thiệu về { $name }
suggest-organiser = Ai tổ chức { $title }?
suggest-event = Giới thiệu về { $title }
suggest-topic = { $title }
example-fdi = Tổng vốn FDI của Hải Phòng hiện nay là bao nhiêu?
example-zone = Khu công nghiệp nào rộng trên 500 ha?
example-incentive = Khu thương mại tự do có ưu đãi thuế gì?

## Câu hỏi của các nút bấm

target-figure = { $name } là bao nhiêu?
target-figure-partner = { $name } từ { $partner } là bao nhiêu?
target-course = { $name } qua các năm thế nào?
target-course-partner = { $name } từ { $partner } qua các năm thế nào?
target-compare = So sánh { $one } và { $other }
target-source = Nguồn nào?
