# Những gì cán bộ đọc khi cập nhật dữ liệu. Cùng mã và tham số với en/curation.ftl.

## Tìm và xem

curation-observation = { $name } – { $about }: { $value } ({ $date })
curation-facts-usage = Xin ghi từ khóa cần tìm, ví dụ: /facts tổng vốn FDI 2025
curation-which-fact = Dữ liệu nào? Xin ghi mã, hoặc những từ chỉ khớp với một dữ liệu. Lệnh /facts giúp tìm mã.
curation-no-such-fact = Không có dữ liệu đã công bố nào là “{ $text }”. Lệnh /facts tìm dữ liệu theo từ khóa.
curation-several-facts = Có nhiều dữ liệu khớp với “{ $text }”. Lệnh /facts { $text } liệt kê tất cả.
curation-nothing-found = Không có dữ liệu đã công bố nào chứa đủ các từ: { $text }
curation-found = Dữ liệu khớp với “{ $text }”: { $count }
curation-more-fields = … và { $count } trường khác
curation-source = Nguồn: { $title } ({ $rest })
curation-unused = Không có dữ liệu nào khác dẫn đến mục này.
curation-used = Số dữ liệu khác dẫn đến mục này: { $count }
curation-published = Công bố lúc { $at } theo bản thảo số { $draft }, { $author } soạn, { $publisher } duyệt.
curation-published-why = Công bố lúc { $at } theo bản thảo số { $draft }, { $author } soạn, { $publisher } duyệt: { $why }
curation-versions = Số phiên bản đến nay: { $count }
curation-history = Lịch sử của { $id }, mới trước cũ sau
curation-ended-superseded = Được thay thế lúc { $at } bởi bản thảo số { $draft }.
curation-ended-withdrawn = Được rút lúc { $at } theo bản thảo số { $draft }.
curation-button-more = Xem thêm
curation-button-history = Lịch sử
curation-button-edit = Sửa
curation-button-withdraw = Rút
curation-button-undo = Hoàn tác bản thảo số { $draft }

## Soạn thảo

curation-set-usage =
    /set CHUỖI GIÁ-TRỊ tại THỜI-ĐIỂM nguồn NGUỒN vì LÝ-DO
    Ví dụ: /set fdi_registered_cumulative:hai-phong 52,1 tỷ USD tại 2026-10 nguồn https://… vì báo cáo tháng
    CHUỖI là mã của một số liệu, hoặc chỉ-tiêu:đối-tượng, chỉ-tiêu:đối-tượng/đối-tác, hoặc khu.thuộc-tính. NGUỒN là mã hoặc địa chỉ của tài liệu đã công bố. Có thể không ghi lý do.
curation-value-unread = Không đọc được “{ $text }” thành một giá trị tính bằng { $unit }. Xin ghi một con số, ví dụ 31,5 hoặc 31,5 tỷ USD.
curation-unit-wrong = “{ $text }” dùng đơn vị khác; chuỗi số liệu này tính bằng { $unit }.
curation-date-unread = Không đọc được “{ $text }” thành thời điểm. Xin ghi 2025, 2025-Q3, 2025-06, 2025-06-30, khoảng 2025-01/2025-07, hoặc ví dụ tháng 6/2025.
curation-no-such-source = “{ $text }” chưa có trong danh mục nguồn. Lệnh /facts tìm nguồn theo từ khóa; lệnh /new source nhập nguồn mới.
curation-no-such-series = Không có chuỗi số liệu “{ $text }”. Xin ghi chỉ-tiêu:đối-tượng hoặc chỉ-tiêu:đối-tượng/đối-tác bằng các mã đang có; lệnh /facts giúp tìm mã.
curation-no-such-attribute = Không có thuộc tính “{ $text }” của khu nào.
curation-attribute-words = { $text } là văn bản. Xin sửa bằng /edit để ghi được cả hai ngôn ngữ.
curation-edit-usage =
    /edit MÃ – chọn trường cần sửa
    /edit MÃ TRƯỜNG = NỘI DUNG MỚI
curation-edit-which =
    { $name }
    { $id }

    Cần sửa trường nào?
curation-edit-text =
    { $field } hiện là:
    { $text }

    Xin gửi nội dung mới, hoặc dấu gạch ngang để bỏ trống một trường không bắt buộc.
curation-no-such-field = Dữ liệu này không có trường “{ $field }”.
curation-field-wrong = “{ $text }” không hợp lệ với trường { $field }: { $detail }
curation-same = { $field } đã như vậy rồi. Chưa soạn gì.
curation-withdraw-why = Xin cho biết lý do, ví dụ: /withdraw { $fact } bộ đã rút số liệu này
curation-cancelled = Đã dừng. Chưa soạn gì.
curation-no-dialogue = Hiện không có câu hỏi nào đang chờ trả lời.
curation-earlier-button = Nút đó thuộc về một câu hỏi trước.
curation-button-cancel = Dừng

## Biểu mẫu

form-which = Cần nhập gì?
form-kind-observation = Số liệu
form-kind-zone = Khu
form-kind-event = Sự kiện
form-kind-topic = Chủ đề
form-kind-source = Nguồn
form-in-en = (bằng tiếng Anh)
form-in-vi = (bằng tiếng Việt)
form-button-keep = Dùng: { $text }
form-button-skip = Bỏ qua
form-button-copy = Sao chép, dịch sau
form-length = Xin ghi từ 1 đến { $most } ký tự.
form-address = “{ $text }” không phải địa chỉ trang. Địa chỉ bắt đầu bằng https://
form-choice-unknown = “{ $text }” không nằm trong các lựa chọn. Xin bấm một nút.
form-unknown = Không có mục phù hợp nào tên là “{ $text }”.
form-several = Có nhiều mục khớp với “{ $text }”. Xin ghi mã: { $ids }
form-id = Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối. Với “{ $text }” thì mã là { $id }
form-id-taken = Mã { $text } đã được dùng.
form-not-a-fact = Các câu trả lời chưa tạo thành một dữ liệu: { $detail }

form-field-observation-indicator = Chỉ tiêu nào? Xin ghi mã hoặc từ khóa, ví dụ “tổng vốn FDI đăng ký lũy kế”.
form-field-observation-subject = Về đối tượng nào? Thành phố, một khu, một cảng, một doanh nghiệp …
form-field-observation-partner = Của riêng quốc gia, vùng lãnh thổ đầu tư nào (nếu có)?
form-field-observation-value = Giá trị bao nhiêu? Kèm đơn vị, ví dụ: khoảng 31,5 tỷ USD.
form-field-observation-date = Tại thời điểm hoặc trong kỳ nào? Ví dụ 2026-10, quý 3/2026, 2026.
form-field-observation-source = Theo nguồn nào? Xin ghi mã hoặc địa chỉ.
form-field-zone-name = Tên khu là gì?
form-field-zone-type = Đây là loại khu nào?
form-field-zone-parent = Khu này có nằm trong khu khác không?
form-field-zone-area = Diện tích bao nhiêu héc-ta?
form-field-zone-date = Diện tích đó tính đến khi nào?
form-field-zone-source = Theo nguồn nào? Xin ghi mã hoặc địa chỉ.
form-field-zone-id = Dùng mã nào?
form-field-event-title = Tên sự kiện là gì?
form-field-event-kind = Đây là loại sự kiện nào?
form-field-event-start = Bắt đầu ngày nào? Có thể chỉ ghi tháng hoặc năm nếu chưa định ngày.
form-field-event-end = Kết thúc ngày nào, nếu kéo dài nhiều ngày?
form-field-event-venue = Tổ chức ở đâu?
form-field-event-summary = Nội dung sự kiện, trong hai đến ba câu?
form-field-event-source = Theo nguồn nào? Xin ghi mã hoặc địa chỉ.
form-field-event-id = Dùng mã nào?
form-field-topic-title = Tên chủ đề là gì?
form-field-topic-statement = Nội dung cần trả lời, trong vài câu?
form-field-topic-date = Nội dung đó đúng tính đến khi nào?
form-field-topic-about = Về đối tượng nào? Xin ghi mã hoặc tên, cách nhau bằng dấu chấm phẩy.
form-field-topic-source = Theo nguồn nào? Xin ghi mã hoặc địa chỉ.
form-field-topic-id = Dùng mã nào?
form-field-source-url = Địa chỉ trang là gì?
form-field-source-title = Nhan đề tài liệu, bằng ngôn ngữ gốc?
form-field-source-publisher = Đơn vị nào công bố?
form-field-source-date = Công bố khi nào?
form-field-source-language = Bằng ngôn ngữ nào?
form-field-source-tier = Đây là loại nguồn nào?
form-field-source-id = Dùng mã nào?

form-choice-industrial-park = Khu công nghiệp
form-choice-economic-zone = Khu kinh tế
form-choice-free-trade-zone = Khu thương mại tự do
form-choice-industrial-cluster = Cụm công nghiệp
form-choice-conference = Hội nghị
form-choice-forum = Diễn đàn
form-choice-fair = Hội chợ
form-choice-festival = Lễ hội
form-choice-visit = Chuyến thăm
form-choice-signing = Lễ ký kết
form-choice-groundbreaking = Lễ khởi công
form-choice-opening = Lễ khánh thành
form-choice-meeting = Cuộc họp
form-choice-ceremony = Buổi lễ
form-choice-vi = Tiếng Việt
form-choice-en = Tiếng Anh
form-choice-ko = Tiếng Hàn
form-choice-zh = Tiếng Trung
form-choice-ja = Tiếng Nhật
form-choice-official = Cơ quan nhà nước
form-choice-state-news = Thông tấn nhà nước
form-choice-press = Báo chí
form-choice-company = Doanh nghiệp
form-choice-other = Khác

## Bản thảo

curation-which-draft = Bản thảo nào? Xin ghi số, ví dụ: /draft 12
curation-no-such-draft = Không có bản thảo số { $draft }.
curation-draft = Bản thảo số { $draft } – { $state }, { $author } soạn, { $at }
curation-reason = Lý do: { $why }
curation-state-open = đang soạn
curation-state-review = chờ duyệt
curation-state-published = đã công bố
curation-state-rejected = bị trả lại
curation-state-dropped = đã bỏ
curation-decided = { $state } bởi { $by }, { $at } – { $why }
curation-fact-new = Mới: { $name }
curation-fact-changed = Sửa: { $name }
curation-fact-withdrawn = Rút: { $name }
curation-more-facts = … và { $count } dữ liệu khác
curation-words = Theo bài viết: “{ $words }”
curation-accepted = Các cảnh báo được chấp nhận vì: { $why }
curation-review = Số bản thảo đang chờ: { $count }
curation-nothing-waits = Không có bản thảo nào đang chờ.
curation-submitted = Đã trình bản thảo số { $draft }. Anh/chị sẽ được báo khi có quyết định.
curation-is-published = Đã công bố bản thảo số { $draft }: { $count ->
   *[other] { $count } dữ liệu
}. Từ nay hệ thống trả lời theo nội dung này.
curation-is-rejected = Đã trả lại bản thảo số { $draft }. Người soạn được báo lý do.
curation-is-dropped = Đã bỏ bản thảo số { $draft }.
curation-reject-why = Xin cho biết lý do, ví dụ: /reject { $draft } nguồn cũ hơn số liệu đang có
curation-not-yours = Bản thảo số { $draft } là của người khác.
curation-decided-already = Bản thảo số { $draft } đã có quyết định. Lệnh /draft { $draft } cho biết chi tiết.
curation-not-published = Bản thảo số { $draft } chưa được công bố nên không có gì để hoàn tác.
curation-changed-since = { $fact } đã được sửa tiếp sau đó nên không hoàn tác được toàn bộ. Xin hoàn tác bản thảo sau trước, hoặc dùng /set, /edit cho dữ liệu này.
curation-nothing-to-undo = Bản thảo số { $draft } không thay đổi gì còn lại.
curation-undo-reason = hoàn tác bản thảo số { $draft }
curation-undone = Đã rút lại những gì bản thảo số { $draft } công bố ({ $count ->
   *[other] { $count } dữ liệu
}), ghi thành bản thảo số { $number }. Từ nay hệ thống trả lời theo nội dung này.
curation-told-waits = { $author } đã trình bản thảo số { $draft }, đang chờ duyệt.
curation-told-published = Bản thảo số { $draft } của anh/chị đã được { $by } công bố.{ $why }
curation-told-rejected = Bản thảo số { $draft } của anh/chị bị { $by } trả lại: { $why }
curation-which-entry = Dữ liệu nào của bản thảo số { $draft }? Xin ghi số bản thảo và số thứ tự, ví dụ: /mend { $draft } 1 value = 31.5
curation-last-entry = Đó là dữ liệu duy nhất của bản thảo số { $draft }. Lệnh /drop { $draft } bỏ bản thảo này.
curation-button-mend = Sửa mục { $number }
curation-button-leave = Bỏ mục { $number }
curation-button-draft = Bản thảo số { $draft }
curation-button-submit = Trình duyệt
curation-button-approve = Công bố
curation-button-drop = Bỏ

## Kiểm tra trước khi công bố

gate-errors = Lỗi, phải sửa trước:
gate-warnings = Cảnh báo, cần nêu lý do:
gate-more = … và { $count } mục khác
gate-clean = Đã kiểm tra: không có gì vướng mắc.
gate-answers = Số câu trả lời sẽ thay đổi: { $count }
gate-hint-errors = Xin sửa lỗi bằng /edit, /set hoặc một bản thảo mới.
gate-hint-warnings = Nếu nội dung vẫn đúng dù có cảnh báo, xin nêu lý do: /submit { $draft } LÝ-DO
gate-hint-publish = Lệnh /approve { $draft } công bố, lệnh /reject { $draft } LÝ-DO trả lại.
gate-hint-submit = Lệnh /submit { $draft } trình duyệt.
gate-hint-waits = Bản thảo đang chờ người khác công bố.
gate-needs-reason = Bản thảo số { $draft } có cảnh báo. Xin nêu lý do vẫn giữ nội dung này: ghi thêm lý do sau số bản thảo.
gate-stopped = Bản thảo số { $draft } có lỗi nên vẫn là bản thảo: { $error }
gate-source-address = Nguồn { $fact } không có địa chỉ nên không ai tra cứu được.
gate-source-date = Nguồn { $fact } không có ngày nên không biết đã cũ đến đâu.
gate-too-large = { $value } của { $fact } lớn hơn mức có thể có. Có phải đã ghi nhầm nghìn với triệu, hoặc triệu với tỷ?
gate-future = { $fact } nêu tình hình tại { $date }, là thời điểm chưa đến.
gate-out-of-size = { $value } của { $fact } chênh lệch lớn so với giá trị trước đó, { $old }. Đơn vị đã đúng chưa?
gate-newer-exists = Đã có giá trị mới hơn { $fact }, câu trả lời vẫn sẽ nêu giá trị đó trước: { $newer }
gate-twice = { $fact } trùng với { $other } cho cùng thời điểm.
gate-to-translate = { $field } của { $fact } được sao chép từ ngôn ngữ kia, chưa được dịch.
gate-one-language = { $field } của { $fact } chỉ được sửa bằng một ngôn ngữ.

## Cần rà soát

curation-stale = Cần rà soát lại, quá hạn lâu nhất trước: { $count }
curation-nothing-stale = Không có gì quá hạn rà soát.
curation-stale-figure = { $name }: giá trị mới nhất là của { $last }; hạn rà soát là { $since }.
curation-stale-event = { $name } vẫn ghi là sắp diễn ra nhưng đã kết thúc { $last }. Kết quả thế nào?
curation-stale-translation = { $name }: còn chờ dịch: { $fields }
curation-conflicts = Số trường hợp cùng nội dung nhưng giá trị khác nhau: { $count }
curation-no-conflicts = Không có số liệu đã công bố nào mâu thuẫn nhau.

## Bảng tính trong khung trò chuyện

curation-import-usage = Xin gửi một bảng tính (.xlsx) hoặc tệp CSV chứa dữ liệu. Anh/chị được xem trước những gì sẽ thêm và sửa; không có gì được công bố khi chưa duyệt. Bảng mẫu để điền:
curation-which-table = Bảng nào? Xin ghi /template kèm một trong các loại: { $kinds }
curation-template = Xin điền vào bảng này rồi gửi lại. Trang thứ hai cho biết mỗi cột cần ghi gì.
curation-exported = Toàn bộ dữ liệu đã công bố: { $count }
curation-import-refused = Chưa soạn gì. Xin sửa các ô nêu trên rồi gửi lại tệp.
curation-import-nothing = Toàn bộ nội dung này đã có trong hệ thống nên không soạn gì.

## Bản tin hằng tuần

curation-digest = Công việc tuần này: { $count } mục cần rà soát, { $drafts } bản thảo đang chờ, { $inquiries } yêu cầu chưa trả lời.
curation-button-stale = Cần rà soát
curation-button-review = Bản thảo
curation-button-inbox = Yêu cầu
