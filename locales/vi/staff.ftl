# Những gì cán bộ của cơ quan đọc: con người, vai trò, quyền hạn. Cùng mã và tham số với en/staff.ftl.

staff-office = Những việc anh/chị có thể làm ở đây:
staff-help-facts = /facts TỪ KHÓA – tìm dữ liệu, ví dụ: /facts tổng vốn FDI 2025
staff-help-fact = /fact MÃ – một dữ liệu kèm nguồn, lịch sử và nơi sử dụng
staff-help-history = /history MÃ – mọi phiên bản của một dữ liệu và người cập nhật
staff-help-set = /set CHUỖI GIÁ-TRỊ tại THỜI-ĐIỂM nguồn NGUỒN – soạn số liệu mới hoặc đính chính
staff-help-new = /new – soạn số liệu, khu, sự kiện, chủ đề hoặc nguồn mới theo từng bước
staff-help-edit = /edit MÃ – soạn nội dung khác cho một dữ liệu
staff-help-article = /article NGUỒN, kèm nội dung bên dưới – soạn dữ liệu từ một bài viết
staff-help-mend = /mend SỐ MỤC TRƯỜNG = NỘI DUNG – sửa một trường của dữ liệu trong bản thảo
staff-help-leave = /leave SỐ MỤC – bỏ một dữ liệu khỏi bản thảo
staff-help-import = Gửi một bảng tính – soạn dữ liệu trong đó; lệnh /import hướng dẫn
staff-help-template = /template LOẠI – bảng mẫu để điền
staff-help-export = /export – toàn bộ dữ liệu đã công bố dưới dạng bảng tính
staff-help-withdraw = /withdraw MÃ LÝ-DO – soạn việc rút một dữ liệu
staff-help-draft = /draft SỐ – một bản thảo kèm kết quả kiểm tra
staff-help-review = /review – các bản thảo đang chờ
staff-help-submit = /submit SỐ – trình duyệt; ghi thêm lý do nếu có cảnh báo
staff-help-drop = /drop SỐ – bỏ bản thảo của mình
staff-help-approve = /approve SỐ – công bố bản thảo
staff-help-reject = /reject SỐ LÝ-DO – trả lại bản thảo
staff-help-undo = /undo SỐ – rút lại những gì bản thảo đã công bố
staff-help-stale = /stale – những gì cần rà soát lại
staff-help-conflicts = /conflicts – những số liệu mâu thuẫn nhau
staff-help-inbox = /inbox – các câu hỏi đang chờ trả lời, quá hạn xếp trước
staff-help-inquiry = /inquiry SỐ – một câu hỏi kèm quá trình xử lý
staff-help-answer = /answer SỐ NỘI-DUNG – trả lời; /answer SỐ fact MÃ – trả lời bằng một dữ liệu
staff-help-assign = /assign SỐ AI – giao người phụ trách; /assign SỐ tôi – tự nhận
staff-help-close = /close SỐ LÝ-DO – kết thúc mà không trả lời
staff-help-stats = /stats SỐ-NGÀY – thống kê câu hỏi
staff-help-announce = /announce – soạn thông báo, xem trước và xem kết quả gửi
staff-help-send = /send – gửi thông báo; đính chính, sửa, thu hồi
staff-help-staff = /staff – danh sách cán bộ; mời, đổi vai trò, cho thôi
staff-help-audit = /audit – nhật ký thao tác

staff-role-reader = người xem
staff-role-editor = biên tập viên
staff-role-publisher = người duyệt
staff-role-administrator = quản trị viên

staff-usage =
    /staff invite VAI-TRÒ TÊN – tạo liên kết dùng một lần
    /staff role AI VAI-TRÒ – đổi vai trò
    /staff remove AI – cho thôi
    VAI-TRÒ là reader (người xem), editor (biên tập), publisher (duyệt) hoặc administrator (quản trị). AI là tên trong danh sách hoặc số bên cạnh.
staff-line = { $name } – { $role } ({ $id })
staff-nobody = Chưa có cán bộ nào.
staff-invite-name = Xin ghi thêm tên để đồng nghiệp nhận biết, tối đa 60 ký tự: /staff invite editor Nguyễn Thị Lan
staff-invited =
    Xin gửi liên kết này cho { $name } và không gửi cho ai khác. Người mở đầu tiên sẽ trở thành { $role }. Liên kết dùng được một lần, trong { $hours } giờ.

    { $link }
staff-role-changed = { $name } hiện là { $role }.
staff-removed = { $name } không còn trong danh sách cán bộ. Những việc { $name } đã làm vẫn được lưu trong lịch sử.
staff-no-such-person = Không có đúng một cán bộ tên “{ $who }”. Lệnh /staff liệt kê tất cả.
staff-last-administrator = Đây là quản trị viên cuối cùng. Xin chỉ định một quản trị viên khác trước.

staff-welcome = Chào mừng { $name }. Từ nay anh/chị là { $role }.
staff-button-office = Tôi làm được gì?
staff-link-dead = Liên kết này không còn hiệu lực: đã được dùng hoặc đã quá hạn. Xin đề nghị cấp liên kết mới.

staff-audit = Những thao tác gần nhất, mới trước cũ sau:
staff-audit-done = { $at } · { $who } · { $action } { $about } ({ $from })
staff-audit-refused = { $at } · { $who } · { $action } { $about } ({ $from }) – bị từ chối

staff-not-allowed = Vai trò của anh/chị không cho phép việc này. Không có gì thay đổi.
staff-second-person = Bản thảo này do anh/chị soạn nên phải do người khác duyệt. Không có gì thay đổi.
staff-out-of-date = { $fact } đã được người khác sửa sau khi lập bản thảo này. Chưa công bố gì; xin xem lại dữ liệu và soạn lại.
staff-gone = Mục này đã được người khác sửa hoặc quyết định. Không có gì thay đổi; xin xem lại.
staff-disk-full = Ổ đĩa của hệ thống đã đầy nên thao tác này chưa được lưu. Những gì đã lưu trước đó vẫn an toàn. Xin báo quản trị viên rồi thực hiện lại.
staff-read-only = Hệ thống không ghi được cơ sở dữ liệu nên thao tác này chưa được lưu. Xin báo quản trị viên rồi thực hiện lại.
staff-busy = Cơ sở dữ liệu đang bận nên thao tác này chưa được lưu. Xin thử lại sau giây lát.

staff-moment = { $time } { $date }
staff-file-too-large = Tệp lớn hơn { $megabytes } MB. Xin chia nhỏ tệp, hoặc nhập bằng dòng lệnh.
