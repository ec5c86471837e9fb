# Những lỗi tìm thấy trong dữ liệu, để cán bộ sửa; đứng sau vị trí trong tệp. Cùng mã và tham số với en/check.ftl.
# Những từ ghi như vậy trong tệp (as_of, period, recurring) giữ nguyên ở cả hai ngôn ngữ.

check-error = lỗi: { $finding }
check-warning = cảnh báo: { $finding }
check-summary = { $facts } dữ liệu, { $errors } lỗi, { $warnings } cảnh báo
# Phần chi tiết do bộ đọc tệp viết, bằng tiếng Anh.
check-unreadable = không đọc được tệp: { $detail }

## Các từ trong câu

check-kind = { $kind ->
        [source] nguồn
        [indicator] chỉ tiêu
        [attribute] thuộc tính
        [tag] nhãn
        [partner] đối tác
        [place] địa danh
        [subject] đối tượng
        [organisation] tổ chức
        [zone] khu
        [event] sự kiện
        [topic] chuyên đề
       *[other] số liệu
    }
check-a-kind = { $kind ->
       *[other] { check-kind }
    }
check-either = { $first } hoặc { $last }
check-and-more = { $named } và { $more } chuỗi khác
check-amount = { $number } { $unit }
# Khóa là đơn vị, với dấu - thay cho khoảng trắng và dấu gạch chéo.
check-unit = { $key ->
        [USD-bn] tỷ USD
        [USD-m] triệu USD
        [VND-trn] nghìn tỷ đồng
        [VND-bn] tỷ đồng
        [USD-bn-year] tỷ USD/năm
        [USD-m-ha] triệu USD/ha
        [USD-m2-lease-term] USD/m² cho cả thời hạn thuê
        [USD-m2-month] USD/m²/tháng
        [VND-m-month] triệu đồng/tháng
        [VND-hour] đồng/giờ
        [VND-kWh] đồng/kWh
        [percent] phần trăm
        [percent-year] phần trăm/năm
        [workers] lao động
        [jobs] việc làm
        [people] người
        [million] triệu người
        [units] căn
        [points] điểm
        [years] năm
        [days] ngày
        [working-days] ngày làm việc
        [million-tonnes] triệu tấn
        [million-tonnes-year] triệu tấn/năm
        [t-year] tấn/năm
        [m-TEU] triệu TEU
        [m-TEU-year] triệu TEU/năm
        [m-passengers-year] triệu hành khách/năm
        [vehicles-year] xe/năm
       *[other] { $unit }
    }

## Mã

check-id-words = “{ $id }” không phải là mã hợp lệ của { $kind }; mã gồm các từ viết thường, không dấu, nối bằng { $joint }
check-id-codes = “{ $id }” không phải là mã hợp lệ của { $kind }; ghi mã quốc gia gồm hai chữ cái, hoặc nhiều mã nối bằng +
check-id-twice = mã { $kind } “{ $id }” bị ghi hai lần, lần đầu tại { $place }
check-id-shared = mã { $kind } “{ $id }” trùng với mã của { $other } tại { $place }; những chỗ dẫn đến mã này không xác định được là mục nào
check-observation-twice = số liệu này của { $indicator } ({ $value }) bị nhập hai lần, lần đầu tại { $place }

## Dẫn chiếu

check-unknown = không có { $kinds } nào mang mã “{ $id }”
check-unknown-nearest = không có { $kinds } nào mang mã “{ $id }”; có phải là “{ $known }” không?
check-in-itself = “{ $id }” nằm trong chính nó: { $path }
check-no-series = “{ $id }” không phải là chuỗi sự kiện; chuỗi sự kiện phải có state là recurring

## Ngôn ngữ

check-no-english = { $field } chưa có nội dung tiếng Anh
check-no-vietnamese = { $field } chưa có nội dung tiếng Việt
check-empty = { $field } đang để trống
check-same-text = { $field } ở hai ngôn ngữ giống hệt nhau: “{ $text }”
check-looks-vietnamese = nội dung tiếng Anh của { $field } có vẻ là tiếng Việt: “{ $text }”
check-looks-english = nội dung tiếng Việt của { $field } có vẻ là tiếng Anh: “{ $text }”

## Đơn vị, giá trị và thời gian theo yêu cầu của chỉ tiêu hoặc thuộc tính

check-unknown-unit = hệ thống không có đơn vị “{ $unit }”
check-quantity-without-unit = đại lượng { $attribute } chưa có đơn vị
check-unit-without-quantity = { $attribute } không phải là đại lượng nên không thể có đơn vị “{ $unit }”
check-other-unit = đơn vị ghi là “{ $unit }”, nhưng { $indicator } tính bằng “{ $own }”
check-no-value = chưa có giá trị; ghi value, hoặc value_min và value_max
check-value-and-range = có cả giá trị lẫn khoảng giá trị; chỉ giữ một trong hai
check-range-without-end = khoảng giá trị chưa có mức trên; ghi value_max
check-range-without-start = khoảng giá trị chưa có mức dưới; ghi value_min
check-range-backwards = khoảng giá trị bắt đầu ở { $low }, cao hơn mức kết thúc là { $high }
check-too-large = { $value } quá lớn nên không lưu được
check-no-date = chưa có thời gian; ghi as_of hoặc period
check-two-dates = có cả as_of và period; chỉ giữ một trong hai
check-stock = { $indicator } là số liệu tại một thời điểm; ghi as_of, không ghi period
check-flow = { $indicator } là số liệu trong một kỳ; ghi period, không ghi as_of
check-words-for-number = { $attribute } là đại lượng; ghi một con số
check-no-number = { $attribute } là đại lượng, nhưng “{ $text }” không phải là số
check-not-above-zero = { $attribute } không thể là { $value }
check-no-moment = { $attribute } là thời gian; ghi 2024, 2024-05 hoặc 2024-05-27
check-one-language = { $attribute } là văn bản nên cần cả hai ngôn ngữ, không chỉ “{ $text }”

## Từng giá trị

check-rank-below-one = { $indicator } là thứ hạng nên không thể là { $value }; hạng đầu là 1
check-not-whole = { $indicator } là số nguyên nên không thể là { $value }
check-below-zero = { $indicator } không thể là { $value }, vì nhỏ hơn 0
check-share-beyond = { $indicator } là tỷ lệ trong tổng số nên không thể là { $value } phần trăm
check-unlikely-percent = { $indicator } ở mức { $value } phần trăm là khó xảy ra
check-outside = vĩ độ { $latitude } và kinh độ { $longitude } nằm ngoài Việt Nam

## Giá trị so với các giá trị khác

check-out-of-size = { $indicator } ở mức { $value } chênh hơn { $times } lần so với các giá trị khác của chuỗi này, vào khoảng { $median }; đơn vị có đúng không?
check-falls = { $indicator } của { $whose } giảm từ mức { $before } ({ $earlier }) xuống mức { $value } ({ $date }), trong khi đây là số liệu lũy kế
check-above-whole = { $indicator } của { $part } ở mức { $value } ({ $date }), cao hơn mức { $more } của { $whole } ({ $when }), trong khi chỉ là một phần của tổng đó
check-share-off = tỷ trọng { $share } không khớp với các số liệu thành phần: { $part } ({ $date }) trên tổng số { $whole } ({ $when }) là { $percent } phần trăm
check-overdue = { $overdue }/{ $all } chuỗi số liệu của { $indicator } không có giá trị nào trong { $months } tháng gần đây: { $series }

## Thời gian

check-future = { $date } là thời điểm trong tương lai
check-after-source = { $date } muộn hơn thời điểm công bố của nguồn { $source } ({ $published })
check-event-backwards = sự kiện kết thúc vào { $end }, trước khi bắt đầu vào { $start }
check-past-event-later = sự kiện ghi là đã qua (past), nhưng bắt đầu vào { $start }
check-past-event-undated = sự kiện ghi là đã qua (past), nhưng không có start hay date_note
check-announced-event-over = sự kiện ghi là sắp diễn ra (announced), nhưng đã kết thúc vào { $end }
check-event-no-start = sự kiện kết thúc vào { $end }, nhưng chưa có ngày bắt đầu
check-person-backwards = { $name } thôi nhiệm vụ vào { $until }, trước khi nhận nhiệm vụ vào { $since }
