# Câu hỏi chuyển đến cán bộ: phần người hỏi đọc, rồi phần cán bộ đọc. Cùng mã và tham số với en/inquiry.ftl.

inquiry-moment = { $time } { $weekday ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ nhật
}, { $date }

## Phần người hỏi đọc

inquiry-asked-person = Câu hỏi của Quý vị đã được chuyển đến cán bộ của cơ quan xúc tiến đầu tư, số tiếp nhận { $number }. Câu trả lời sẽ được gửi tại cuộc trò chuyện này trước { $until } (giờ Hải Phòng).
inquiry-asked-wrong = Xin cảm ơn Quý vị. Phản ánh đã được chuyển đến cán bộ của cơ quan xúc tiến đầu tư, số tiếp nhận { $number }. Cán bộ sẽ đối chiếu câu trả lời với nguồn và thông báo lại tại đây trước { $until } (giờ Hải Phòng).
inquiry-closed-hours = Hiện ngoài giờ làm việc. Cơ quan mở cửa lại lúc { $opens }.
inquiry-closed-weekend = Cơ quan nghỉ cuối tuần và mở cửa lại lúc { $opens }.
inquiry-closed-holiday = Hôm nay là ngày nghỉ lễ. Cơ quan mở cửa lại lúc { $opens }.
inquiry-uncertain = Lịch nghỉ lễ của thời gian đó chưa được ấn định, nên câu trả lời có thể chậm hơn nếu trùng ngày nghỉ.
inquiry-button-withdraw = Tôi không cần trả lời số { $number } nữa
inquiry-withdrawn = Đã rút câu hỏi số { $number }. Cơ quan sẽ không trả lời câu hỏi này.
inquiry-withdrawn-late = Câu hỏi số { $number } không còn chờ trả lời nên không cần rút.
inquiry-answer = Cơ quan xúc tiến đầu tư trả lời câu hỏi số { $number } của Quý vị, “{ $question }”:
inquiry-other-language = Cán bộ soạn nội dung này bằng tiếng Anh. Nội dung được gửi nguyên văn, không dịch máy.
inquiry-closed-asker =
    Cơ quan xúc tiến đầu tư đã kết thúc câu hỏi số { $number } của Quý vị, “{ $question }”, mà chưa có câu trả lời. Lý do:

    { $why }
inquiry-asker-open = đang chờ trả lời
inquiry-asker-assigned = đang được xử lý
inquiry-asker-answered = đã trả lời
inquiry-asker-closed = đã kết thúc
inquiry-asker-withdrawn = Quý vị đã rút

## Phần cán bộ đọc

inquiry-new-person =
    Câu hỏi mới số { $number }, cần trả lời trước { $until }:

    “{ $question }”
inquiry-new-wrong =
    Phản ánh mới số { $number }, cần trả lời trước { $until }. Có người cho rằng câu trả lời của hệ thống cho câu hỏi sau là sai:

    “{ $question }”
inquiry-post = Xin bấm trả lời (reply) tin nhắn này; nội dung trả lời sẽ được gửi đến người hỏi. Mọi nội dung khác ở đây chỉ lưu nội bộ.
inquiry-topic = Số { $number } – { $question }
inquiry-button-open = Mở số { $number }
inquiry-button-one = Số { $number }: { $question }
inquiry-withdrawn-owner = Người hỏi đã rút câu hỏi số { $number }. Không cần trả lời nữa.

inquiry-inbox = Câu hỏi đang chờ trả lời: { $count }
inquiry-inbox-empty = Không có câu hỏi nào đang chờ trả lời.
inquiry-line = Số { $number } – hạn { $until }
inquiry-line-overdue = Số { $number } – quá hạn, hạn là { $until }
inquiry-owner = Phụ trách: { $name }
inquiry-question-person = Câu hỏi ({ $language }): “{ $question }”
inquiry-question-wrong = Phản ánh sai ({ $language }): câu trả lời cho “{ $question }”
inquiry-alike = Tương tự: số { $numbers }
inquiry-unanswered = Nhiều người đã hỏi mà chưa có câu trả lời. Không có ai để trả lời riêng, nhưng bổ sung dữ liệu sẽ giúp người hỏi sau:
inquiry-unanswered-line = • “{ $text }” – số lần hỏi: { $count }, số ngày có hỏi: { $days }

inquiry-usage = Xin ghi số: /inquiry 12. Lệnh /inbox liệt kê các câu hỏi đang chờ.
inquiry-none = Không có câu hỏi số { $number }. Lệnh /inbox liệt kê các câu hỏi đang chờ.
inquiry-head = Câu hỏi số { $number } – { $state }
inquiry-state-open = chưa ai nhận
inquiry-state-assigned = đã giao
inquiry-state-answered = đã trả lời
inquiry-state-closed = đã kết thúc
inquiry-state-withdrawn = người hỏi đã rút
inquiry-meant = Được hiểu là: “{ $question }”
inquiry-dates = Hỏi lúc { $asked }. Hẹn trả lời trước { $until }.
inquiry-dates-overdue = Hỏi lúc { $asked }. Hẹn trả lời trước { $until } – đã quá hạn.
inquiry-forgotten = Người hỏi đã xóa toàn bộ dữ liệu của mình nên không thể gửi trả lời. Có thể kết thúc câu hỏi.
inquiry-gone = Cuộc trò chuyện của người hỏi hiện không nhận tin nhắn; câu trả lời có thể không đến nơi.
inquiry-rested-on = Câu trả lời của hệ thống dựa trên:
inquiry-history = Quá trình xử lý:
inquiry-step-assigned = { $at }: { $who } giao cho { $text }
inquiry-step-told = { $at }: { $who } trả lời “{ $text }”
inquiry-step-fact = { $at }: { $who } trả lời bằng dữ liệu { $text }
inquiry-step-desk = { $at }: { $who } gửi câu trả lời của hệ thống
inquiry-step-closed = { $at }: { $who } kết thúc: “{ $text }”
inquiry-step-withdrawn = { $at }: người hỏi rút câu hỏi
inquiry-step-offered = { $at }: có dữ liệu mới dường như trả lời được; đã báo cho cán bộ
inquiry-how =
    /answer { $number } NỘI-DUNG – tự soạn câu trả lời
    /answer { $number } fact MÃ – trả lời bằng một dữ liệu, bằng ngôn ngữ của người hỏi
    /answer { $number } desk – gửi câu trả lời hiện nay của hệ thống
    /close { $number } LÝ-DO – kết thúc mà không trả lời
inquiry-button-me = Tôi nhận
inquiry-button-assign = Giao cho…
inquiry-button-fact = Dữ liệu: { $fact }

inquiry-is-answered = Câu hỏi số { $number } đã được trả lời. Để gửi thêm một câu trả lời: /answer { $number } again NỘI-DUNG
inquiry-is-closed = Câu hỏi số { $number } đã kết thúc. Không có gì thay đổi.
inquiry-is-withdrawn = Người hỏi đã rút câu hỏi số { $number }. Không có gì thay đổi.
inquiry-answer-usage = Xin ghi số và câu trả lời: /answer 12 NỘI-DUNG, hoặc /answer 12 fact MÃ để trả lời bằng một dữ liệu.
inquiry-answer-long = Câu trả lời dài tối đa { $most } ký tự. Chưa gửi gì.
inquiry-no-asker = Người hỏi câu số { $number } đã xóa toàn bộ dữ liệu của mình nên không thể gửi trả lời. Lệnh /close { $number } LÝ-DO để kết thúc.
inquiry-fact-not-shown = Hệ thống không tự trả lời bằng { $fact }: có thể giá trị khác được ưu tiên cho thời điểm đó, hoặc dữ liệu này không hiển thị riêng được. Chưa gửi gì; xin tự soạn câu trả lời hoặc chọn dữ liệu khác.
inquiry-desk-silent = Hệ thống hiện chưa có câu trả lời cho câu hỏi số { $number }. Chưa gửi gì.
inquiry-desk-changed = Câu trả lời của hệ thống cho câu hỏi số { $number } nay đã khác. Chưa gửi gì; câu trả lời hiện nay là:
inquiry-button-send = Gửi câu trả lời này
inquiry-sent = Đã trả lời: người hỏi câu số { $number } sẽ nhận được câu trả lời kèm số này.
inquiry-untranslated-en = Người hỏi dùng tiếng Anh, còn nội dung soạn bằng tiếng Việt. Nội dung được gửi nguyên văn và người hỏi được báo là chưa dịch. Có thể gửi thêm bản dịch: /answer { $number } again NỘI-DUNG
inquiry-untranslated-vi = Người hỏi dùng tiếng Việt, còn nội dung soạn bằng tiếng Anh. Nội dung được gửi nguyên văn và người hỏi được báo là chưa dịch. Có thể gửi thêm bản dịch: /answer { $number } again NỘI-DUNG
inquiry-button-alike = Gửi cho câu tương tự: số { $numbers }
inquiry-not-answered = Câu hỏi số { $number } chưa có câu trả lời để gửi cho người khác.
inquiry-none-alike = Không có câu hỏi nào đang chờ tương tự câu số { $number }.
inquiry-sent-alike = Đã trả lời tương tự: số { $numbers }
inquiry-left-alike = Giữ nguyên, xin xem từng câu: số { $numbers }
inquiry-offer = Dữ liệu vừa công bố dường như trả lời được câu hỏi số { $number }, “{ $question }”. Người hỏi sẽ nhận được:

inquiry-assign-usage = Xin ghi số và người phụ trách: /assign 12 tôi, hoặc /assign 12 TÊN
inquiry-assign-whom = Giao câu hỏi số { $number } cho ai?
inquiry-assigned = Câu hỏi số { $number } nay do { $name } phụ trách.
inquiry-assigned-you =
    { $by } đã giao cho anh/chị câu hỏi số { $number }, cần trả lời trước { $until }:

    “{ $question }”
inquiry-may-not-answer = { $name } được xem nhưng không được trả lời câu hỏi. Xin chọn người khác.

inquiry-close-usage = Xin ghi số và lý do; người hỏi sẽ đọc được lý do này: /close 12 LÝ-DO
inquiry-closed = Đã kết thúc câu hỏi số { $number }. Người hỏi được báo lý do.
inquiry-closed-silently = Đã kết thúc câu hỏi số { $number }. Không còn ai để thông báo.

inquiry-stats-usage = Xin ghi số ngày, tối đa { $most } vì câu hỏi không được lưu lâu hơn: /stats 7
inquiry-stats-none = Không có câu hỏi nào trong số ngày được xem: { $days }.
inquiry-stats = Số câu hỏi trong { $days } ngày qua: { $count }
inquiry-stats-endings = Có câu trả lời: { $answered } · nhiều cách hiểu: { $ambiguous } · chưa có câu trả lời: { $unknown }
inquiry-stats-languages = Tiếng Việt: { $vi } · tiếng Anh: { $en }
inquiry-stats-themes = Nội dung hỏi:
inquiry-stats-theme = • { $name }: { $count }, chưa có câu trả lời { $unknown }
inquiry-stats-inquiries =
    Đã chuyển đến cán bộ: câu hỏi { $person }, phản ánh sai { $wrong }
    Trả lời đúng hạn: { $in-time } · quá hạn: { $late } · đã kết thúc: { $closed } · đã rút: { $withdrawn }
    Đang chờ: { $open }, trong đó quá hạn: { $overdue }
inquiry-theme-fdi = đầu tư nước ngoài
inquiry-theme-figures = số liệu khác của thành phố
inquiry-theme-zones = khu công nghiệp, khu kinh tế
inquiry-theme-events = sự kiện
inquiry-theme-organisations = cơ quan, tổ chức, nhân sự
inquiry-theme-topics = ưu đãi, thủ tục, hạ tầng
inquiry-theme-talk = chào hỏi, cảm ơn, về hệ thống
inquiry-theme-unclear = chưa hiểu được
inquiry-theme-unnoted = từ trước khi ghi nhận nội dung
