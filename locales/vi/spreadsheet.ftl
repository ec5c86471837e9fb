# What is said about spreadsheets. The same ids and arguments stand in en/spreadsheet.ftl.

# Where something stands

sheet-at-cell = { $sheet }, ô { $cell }
sheet-at-row = { $sheet }, dòng { $row }
sheet-at-sheet = Trang tính { $sheet }

# Files that are not read

sheet-file-too-large = Tệp lớn hơn { $limit } MB. Vui lòng chia nhỏ tệp.
sheet-file-unpacks-too-large = Tệp giải nén ra lớn bất thường (tối đa { $limit } MB) nên không được mở. Vui lòng lưu lại bằng Excel, bỏ hình ảnh.
sheet-too-many-cells = Tệp có hơn { $limit } ô. Vui lòng chia nhỏ tệp.
sheet-file-broken = Tệp không phải là sổ tính XLSX nguyên vẹn. Vui lòng lưu lại bằng Excel.
sheet-file-damaged = Không đọc được tệp: { $reason }. Vui lòng lưu lại bằng Excel.
sheet-file-protected = Tệp có mật khẩu bảo vệ. Vui lòng lưu lại không có mật khẩu.
sheet-file-empty = Tệp { $name } trống.
sheet-file-old = Tệp { $name } thuộc định dạng Excel cũ hoặc có mật khẩu. Vui lòng lưu thành .xlsx, không có mật khẩu.
sheet-file-not-xlsx = Nội dung của { $name } không khớp với tên tệp. Vui lòng gửi tệp .xlsx hoặc .csv do Excel lưu.
sheet-file-unknown = Tệp { $name } không phải .xlsx hay .csv.
sheet-file-encoding = Không đọc được bảng mã của tệp. Vui lòng lưu thành “CSV UTF-8” hoặc .xlsx.
sheet-no-table = Không có trang tính nào có tiêu đề cột mà hệ thống nhận ra. Mẫu có sẵn tiêu đề đúng: investor-desk export --template observation TỆP.xlsx

# Sheets and headings

sheet-no-headings = không đọc, vì không có dòng nào là tiêu đề của bảng.
sheet-hidden = không đọc, vì trang tính đang ẩn.
sheet-read-as-1258 = đọc theo bảng mã cũ Windows-1258. Vui lòng kiểm tra dấu tiếng Việt trong phần xem trước.
sheet-which-table = các tiêu đề này hợp với nhiều bảng: { $tables }. Vui lòng đặt tên trang tính (hoặc tệp CSV) theo một bảng.
sheet-heading-unknown = bảng { $table } không có cột “{ $heading }”. Các cột của bảng: { $known }
sheet-heading-twice = cột “{ $heading }” có hai lần. Vui lòng giữ một cột.
sheet-no-heading = ô có nội dung nhưng cột không có tiêu đề.
sheet-merged = các ô { $range } đang được gộp. Vui lòng bỏ gộp và điền từng ô.
sheet-many-faults = Sau { $count } lỗi, phần còn lại không được đọc.

# Cells

sheet-formula = ô này là công thức nên kết quả không được lấy. Vui lòng sao chép ô và dán dưới dạng giá trị.
sheet-error-value = ô đang báo lỗi { $value }.
sheet-blank = cần điền { $column }.
sheet-blank-in-group = cũng cần điền { $column }, vì đi cùng các ô bên cạnh.
sheet-no-value = chưa có giá trị: điền số hoặc ngày vào Giá trị, hoặc điền bằng lời ở cả hai ngôn ngữ.
sheet-value-and-words = vừa có giá trị vừa có lời. Vui lòng chỉ giữ một.
sheet-not-a-number = “{ $value }” không phải là số. Vui lòng chỉ ghi số, ví dụ 31,5; đơn vị có cột riêng.
sheet-ambiguous-number = “{ $value }” có thể hiểu theo hai cách. Vui lòng ghi { $decimal } hoặc { $thousand }.
sheet-date-for-number = ô chứa ngày { $value } trong khi cần một số. Có thể Excel đã tự đổi từ số như 1.5; vui lòng định dạng ô là văn bản rồi ghi lại số.
sheet-not-whole = { $value } không phải là số nguyên.
sheet-percent = ô ghi theo phần trăm, nhưng đơn vị là { $unit }.
sheet-not-a-date = “{ $value }” không phải là ngày tháng. Vui lòng ghi ngày trước: 27/5/2025; hoặc 06/2025, quý 2/2025, 2025, 2025-01/2025-07.
sheet-not-yes-or-no = “{ $value }” không phải là có hoặc không.
sheet-not-a-choice = Không dùng được “{ $value }” ở đây. Có thể dùng: { $choices }
sheet-unknown-unit = hệ thống không có đơn vị “{ $value }”. Các đơn vị đã có: { $units }
sheet-unknown-name = không có gì tên là “{ $value }” dùng được ở đây.
sheet-unknown-name-near = không có gì tên là “{ $value }” dùng được ở đây. Có phải ý bạn là { $near }?
sheet-ambiguous-name = Nhiều mục cùng tên “{ $value }”. Vui lòng ghi một trong các mã: { $ids }
sheet-attribute-is-text = thuộc tính này được ghi bằng lời. Vui lòng ghi vào hai cột giá trị bằng lời.

# Rows

sheet-given-twice = { $id } có hai lần; lần đầu ở { $sheet }, dòng { $row }.
sheet-given-again = { $id } có hai lần.
sheet-id-does-not-fit = nội dung dòng ứng với { $id }, nhưng mã lại là { $given }. Để thêm số liệu mới, hãy xóa mã; để sửa số liệu cũ, hãy giữ nguyên chỉ tiêu, đối tượng, đối tác, thời gian và nguồn.
sheet-column-missing = { $id } là mục mới và cần có cột { $column }.
sheet-owner-refused = chưa đọc được chính mục { $id }.
sheet-row-unreadable = không đọc được dòng này: { $reason }

# The preview of an import

sheet-preview = { $added } mục thêm mới, { $changed } mục thay đổi, { $unchanged } mục giữ nguyên, { $refused } lỗi bị từ chối.
sheet-list-refused = Bị từ chối:
sheet-list-findings = Kiểm tra theo quy tắc:
sheet-list-notices = Cần biết:
sheet-list-changed = Thay đổi:
sheet-list-added = Thêm mới:
sheet-and-more = … và { $count } mục nữa
sheet-nothing = (trống)

# Templates

sheet-title = Dữ liệu của bộ phận hỗ trợ đầu tư
sheet-guide-name = Hướng dẫn
sheet-lists-name = Danh mục
sheet-yes = có
sheet-guide-fill = Điền vào trang tính đầu tiên. Cột có dấu * bắt buộc điền; các cột khác có thể để trống hoặc bỏ đi.
sheet-guide-names = Có thể ghi tên thay cho mã nếu không gây nhầm lẫn. Nhiều mục trong một ô cách nhau bằng dấu chấm phẩy.
sheet-guide-dates = Thời gian: 2025, quý 2/2025, 06/2025, 27/5/2025 (ngày trước) hoặc khoảng như 2025-01/2025-07.
sheet-guide-numbers = Số không kèm đơn vị, không dùng công thức; đơn vị có cột riêng. 1.234 bị từ chối vì có thể hiểu theo hai cách.
sheet-help-id = mã ngắn gồm chữ thường nối bằng dấu - (chỉ tiêu và thuộc tính: dấu _); đối tác: mã quốc gia
sheet-help-text = văn bản
sheet-help-list = các cụm từ, cách nhau bằng dấu chấm phẩy
sheet-help-number = một số
sheet-help-whole = một số nguyên
sheet-help-date = thời gian: 2025, quý 2/2025, 06/2025, 27/5/2025
sheet-help-flag = có, hoặc để trống
sheet-help-choice = một trong các từ: { $choices }
sheet-help-unit = đơn vị; để trống nếu là đơn vị của chỉ tiêu
sheet-help-one = tên hoặc mã của mục đã công bố, hoặc có trong tệp này
sheet-help-many = các tên hoặc mã, cách nhau bằng dấu chấm phẩy
sheet-help-attribute-value = một số hoặc ngày tùy theo thuộc tính; nội dung bằng lời ghi ở hai cột bên cạnh
sheet-help-composed = để trống khi thêm số liệu mới; tệp xuất ra có mã của từng số liệu đã công bố

# Names of tables

sheet-table-source = Nguồn
sheet-table-indicator = Chỉ tiêu
sheet-table-attribute = Thuộc tính
sheet-table-tag = Nhãn
sheet-table-partner = Đối tác
sheet-table-place = Địa danh khác
sheet-table-subject = Đối tượng
sheet-table-organisation = Cơ quan, đơn vị
sheet-table-person = Nhân sự
sheet-table-zone = Khu
sheet-table-zone-attribute = Thuộc tính của khu
sheet-table-event = Sự kiện
sheet-table-topic = Chủ đề
sheet-table-observation = Số liệu

# Names of columns

sheet-column-id = Mã
sheet-column-title = Tiêu đề
sheet-column-publisher = Đơn vị công bố
sheet-column-url = Địa chỉ web
sheet-column-date = Ngày công bố
sheet-column-date_inferred = Ngày suy từ nội dung
sheet-column-language = Ngôn ngữ
sheet-column-tier = Cấp nguồn
sheet-column-founding = Bài viết ban đầu
sheet-column-note_en = Ghi chú (tiếng Anh)
sheet-column-note_vi = Ghi chú (tiếng Việt)
sheet-column-name_en = Tên (tiếng Anh)
sheet-column-name_vi = Tên (tiếng Việt)
sheet-column-name_ko = Tên (tiếng Hàn)
sheet-column-name_zh = Tên (tiếng Trung)
sheet-column-name_ja = Tên (tiếng Nhật)
sheet-column-kind = Loại
sheet-column-type = Loại hình
sheet-column-unit = Đơn vị
sheet-column-stale_after_months = Số tháng hết hạn
sheet-column-definition_en = Định nghĩa (tiếng Anh)
sheet-column-definition_vi = Định nghĩa (tiếng Việt)
sheet-column-aliases_en = Tên gọi khác (tiếng Anh)
sheet-column-aliases_vi = Tên gọi khác (tiếng Việt)
sheet-column-part_of = Thuộc
sheet-column-former_of = Tiền thân của
sheet-column-partner = Đối tác
sheet-column-country = Mã quốc gia
sheet-column-role_en = Vai trò (tiếng Anh)
sheet-column-role_vi = Vai trò (tiếng Việt)
sheet-column-contact_website = Trang thông tin điện tử
sheet-column-contact_phone = Điện thoại
sheet-column-contact_email = Thư điện tử
sheet-column-contact_address_en = Địa chỉ (tiếng Anh)
sheet-column-contact_address_vi = Địa chỉ (tiếng Việt)
sheet-column-contact_note_en = Ghi chú liên hệ (tiếng Anh)
sheet-column-contact_note_vi = Ghi chú liên hệ (tiếng Việt)
sheet-column-zones = Các khu
sheet-column-source = Nguồn
sheet-column-organisation = Cơ quan, đơn vị
sheet-column-name = Họ và tên
sheet-column-as_of = Thời điểm
sheet-column-since = Từ khi
sheet-column-until = Đến khi
sheet-column-parent = Nằm trong
sheet-column-tags = Nhãn
sheet-column-position_latitude = Vĩ độ
sheet-column-position_longitude = Kinh độ
sheet-column-position_as_of = Thời điểm của tọa độ
sheet-column-position_source = Nguồn của tọa độ
sheet-column-zone = Khu
sheet-column-attribute = Thuộc tính
sheet-column-value = Giá trị
sheet-column-value_en = Giá trị bằng lời (tiếng Anh)
sheet-column-value_vi = Giá trị bằng lời (tiếng Việt)
sheet-column-qualifier = Mức độ chính xác
sheet-column-rank = Thứ hạng
sheet-column-organisations = Các cơ quan, đơn vị
sheet-column-series = Chuỗi sự kiện
sheet-column-state = Trạng thái
sheet-column-title_en = Tiêu đề (tiếng Anh)
sheet-column-title_vi = Tiêu đề (tiếng Việt)
sheet-column-start = Bắt đầu
sheet-column-end = Kết thúc
sheet-column-date_note_en = Ghi chú thời gian (tiếng Anh)
sheet-column-date_note_vi = Ghi chú thời gian (tiếng Việt)
sheet-column-place = Địa danh
sheet-column-venue_en = Địa điểm (tiếng Anh)
sheet-column-venue_vi = Địa điểm (tiếng Việt)
sheet-column-organiser_en = Đơn vị tổ chức (tiếng Anh)
sheet-column-organiser_vi = Đơn vị tổ chức (tiếng Việt)
sheet-column-partners = Các đối tác
sheet-column-summary_en = Tóm tắt (tiếng Anh)
sheet-column-summary_vi = Tóm tắt (tiếng Việt)
sheet-column-statement_en = Nội dung (tiếng Anh)
sheet-column-statement_vi = Nội dung (tiếng Việt)
sheet-column-about = Nói về
sheet-column-indicator = Chỉ tiêu
sheet-column-subject = Đối tượng
sheet-column-value_min = Giá trị thấp nhất
sheet-column-value_max = Giá trị cao nhất
sheet-column-period = Kỳ
sheet-column-scope = Phạm vi

# Words to choose from

sheet-choice-about = khoảng
sheet-choice-over = hơn
sheet-choice-nearly = gần
sheet-choice-up-to = tới
sheet-choice-expected = dự kiến
sheet-choice-reportedly = theo tin đưa
sheet-choice-preferred = ưu tiên
sheet-choice-normal = thường
sheet-choice-deprecated = không dùng
sheet-choice-official = chính thức
sheet-choice-state-news = thông tấn nhà nước
sheet-choice-press = báo chí
sheet-choice-company = doanh nghiệp
sheet-choice-other = khác
sheet-choice-stock = lũy kế tại thời điểm
sheet-choice-flow = phát sinh trong kỳ
sheet-choice-rate = tỷ lệ
sheet-choice-target = mục tiêu
sheet-choice-forecast = dự báo
sheet-choice-quantity = số lượng
sheet-choice-text = văn bản
sheet-choice-date = ngày tháng
sheet-choice-province = tỉnh
sheet-choice-city = thành phố
sheet-choice-country = quốc gia
sheet-choice-place = địa danh
sheet-choice-region = vùng
sheet-choice-project = dự án
sheet-choice-port = cảng
sheet-choice-airport = sân bay
sheet-choice-railway = đường sắt
sheet-choice-road = đường bộ
sheet-choice-policy = chính sách
sheet-choice-festival = lễ hội
sheet-choice-conference = hội nghị
sheet-choice-forum = diễn đàn
sheet-choice-fair = hội chợ
sheet-choice-visit = chuyến thăm
sheet-choice-groundbreaking = khởi công
sheet-choice-opening = khánh thành
sheet-choice-signing = ký kết
sheet-choice-meeting = cuộc họp
sheet-choice-ceremony = buổi lễ
sheet-choice-past = đã diễn ra
sheet-choice-announced = đã công bố
sheet-choice-recurring = định kỳ
