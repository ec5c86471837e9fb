# Thông báo của cơ quan. Các mã và tham số giống hệt en/announce.ftl.

# On the button under an announcement
announce-button-ask = Hỏi thêm về nội dung này

# Stands in the place of an announcement that was taken back too late to be deleted
announce-marked = Thông báo này đã được cơ quan xúc tiến đầu tư thu hồi và không còn giá trị.

# Dòng đầu của thông báo soạn từ một thông tin
announce-head-figure = Số liệu mới công bố
# Số liệu của thời gian trước
announce-head-figure-known = Số liệu về Hải Phòng
announce-head-event = Sự kiện tại Hải Phòng
announce-head-zone = Khu công nghiệp, khu kinh tế Hải Phòng
announce-head-topic = Chính sách và thủ tục
announce-head-told = Đính chính thông tin chúng tôi đã cung cấp
announce-head-tomorrow = Ngày mai tại Hải Phòng
announce-head-week = Một tuần nữa tại Hải Phòng
announce-head-weekly = Tin trong tuần của cơ quan xúc tiến đầu tư Hải Phòng
announce-and-more = … và { $count } nội dung khác; Quý vị có thể hỏi thêm tại đây.

# $old, $new: ngày
announce-event-moved = Đổi lịch: { $title } diễn ra { $new }, không phải { $old } như đã thông báo.
announce-event-postponed = Hoãn: { $title } không diễn ra { $old }. Lịch mới chưa được công bố.
announce-event-cancelled = Hủy: { $title }, dự kiến { $old }, sẽ không diễn ra.

# $date: ngày đã thông báo; $old, $new: nội dung đã nêu và nội dung đúng
announce-correction =
    Đính chính thông báo { $date }

    Đã nêu:
    { $old }

    Nội dung đúng:
    { $new }

    Chúng tôi xin cáo lỗi về sai sót này.

## Dành cho cán bộ

announce-usage =
    /announce new to CHỦ-ĐỀ, sau đó xuống dòng viết “vi: …” và “en: …”
    /announce about TỪ-KHÓA – soạn từ một số liệu, sự kiện hoặc nội dung chính sách, bằng cả hai ngôn ngữ
    /announce told THÔNG-TIN – đính chính gửi những người đăng ký đã được trả lời bằng thông tin đó trước khi sửa
    /announce N – xem như người nhận sẽ đọc; N text … – sửa nội dung; N to CHỦ-ĐỀ – gửi cho ai
    /announce N with – kèm biểu đồ hoặc lịch của thông tin; ghi dưới một tệp gửi lên thì kèm tệp đó; N without – bỏ tệp kèm
    /announce N mode resend – gửi lại nơi chưa rõ đã nhận; N mode hold – chỉ liệt kê
    /announce N report – kết quả gửi
    /announce chats – các nhóm và kênh

    CHỦ-ĐỀ: fdi, zones, events, policy, zone:MÃ, partner:MÃ, indicator:MÃ, everyone, số của nhóm; thêm vi hoặc en nếu chỉ gửi một ngôn ngữ.
announce-send-usage =
    /send N now – hoặc: N at 09:00, N at 23/11/2026 09:00 (giờ Hải Phòng)
    /send N approve – duyệt bản thảo của đồng nghiệp
    /send N cancel – không gửi nữa
    /send N edit – sửa nội dung ở mọi nơi đã gửi; N correct – như vậy, và báo riêng nơi không sửa được
    /send N withdraw – thu hồi ở mọi nơi
    /send N again SỐ, N taken SỐ – xử lý nơi chưa rõ đã nhận; không ghi số là tất cả
    /send auto – những thông báo tự động
    /send prune – xóa các nơi không nhận tin trong 90 ngày
announce-none = Chưa có thông báo nào.
announce-line = { $number } · { $stage } · { $text }
announce-chat = { $chat } · { $title } ({ $language })
announce-no-chats = Tôi chưa ở trong nhóm hay kênh nào.

announce-stage-draft = bản thảo
announce-stage-approved = đã duyệt
announce-stage-scheduled = sẽ gửi { $at }
announce-stage-sending = đang gửi
announce-stage-done = đã gửi xong
announce-stage-cancelled = đã hủy
announce-stage-withdrawn = đã thu hồi
announce-time = { $date }, { $time } (giờ Hải Phòng, UTC+7)

announce-preview = Thông báo { $number } – { $stage }
announce-no-text = (chưa có nội dung)
announce-everyone = tất cả những nơi đã đăng ký
announce-nobody = chưa chọn ai
# $at: khi thông tin được sửa
announce-told-before = người đăng ký đã được trả lời bằng thông tin này trước { $at }
announce-audience-count = Gửi cho { $audience }: hiện có { $count } nơi nhận – { $vi } tiếng Việt, { $en } tiếng Anh, trong đó { $groups } nhóm hoặc kênh. Đang tạm dừng: { $paused }.
announce-audience-none = Gửi cho { $audience }: hiện chưa có ai đăng ký nội dung này. Đang tạm dừng: { $paused }.
announce-with = Kèm tệp { $file }.
announce-mode-hold = Nơi chưa rõ đã nhận hay chưa thì không gửi lại mà liệt kê (hold).
announce-mode-resend = Nơi chưa rõ đã nhận hay chưa thì gửi lại (resend).

announce-button-now = Gửi ngay
announce-button-approve = Duyệt
announce-button-cancel = Hủy
announce-button-report = Kết quả
announce-button-told = Đã báo cho ai
announce-button-withdraw = Thu hồi
announce-button-withdraw-yes = Đồng ý thu hồi
announce-button-again = Gửi lại: { $chat }
announce-button-taken = Coi như đã gửi: { $chat }
announce-button-again-all = Gửi lại tất cả nơi chưa rõ
announce-button-taken-all = Coi tất cả như đã gửi

announce-unknown = Không có thông báo số { $number }. Gõ /announce để xem các thông báo gần đây.
announce-file-usage = Để gửi kèm tệp, ghi dưới tệp: /announce N with – hoặc /announce N with vi, /announce N with en nếu chỉ kèm cho một ngôn ngữ.
announce-write = Xin viết nội dung sau lệnh, mỗi ngôn ngữ bắt đầu ở dòng riêng bằng “vi:” và “en:”.
announce-both = Xin viết đủ hai ngôn ngữ, mỗi ngôn ngữ bắt đầu ở dòng riêng bằng “vi:” và “en:”.
announce-missing-vi = Còn thiếu nội dung tiếng Việt. Gửi bằng lệnh: /announce { $number } vi: …
announce-missing-en = Còn thiếu nội dung tiếng Anh. Gửi bằng lệnh: /announce { $number } en: …
announce-too-long = Nội dung có { $length } ký tự, một tin nhắn chỉ chứa { $most }. Xin rút gọn.
announce-says-nothing = { $fact } không tự nói lên điều gì, hoặc một số liệu khác được ưu tiên cho thời điểm đó. Xin tự soạn nội dung: /announce new.
announce-no-file = Không có biểu đồ hay lịch cho thông tin mà thông báo này dựa vào.
announce-audience = Tôi không hiểu “{ $word }” là gửi cho ai. Có thể dùng fdi, zones, events, policy, zone:MÃ, partner:MÃ, indicator:MÃ, everyone, số của nhóm (/announce chats), vi hoặc en. Không chọn riêng một cá nhân.
announce-when = Tôi không hiểu “{ $text }” là thời điểm nào. Ví dụ: at 09:00 hoặc at 23/11/2026 09:00 (giờ Hải Phòng).
announce-past = Thời điểm này đã qua.
announce-needs-approval = Thông báo { $number } cần một người khác duyệt trước: /send { $number } approve
announce-own = Anh/chị là người soạn thông báo này nên cần một người khác duyệt.
announce-changed = Thông báo không còn như khi anh/chị xem: đã có người sửa hoặc đã gửi. Chưa có gì được thực hiện; xin xem lại bằng /announce.
announce-out = Thông báo { $number } đã gửi hoặc đã hủy nên không sửa theo cách này được. Thông báo đã gửi được sửa bằng /send { $number } edit, correct hoặc withdraw.
announce-not-out = Thông báo { $number } chưa gửi hoặc đã bị thu hồi.
announce-same = Nội dung này trùng với nội dung hiện có.
announce-no-doubt = Thông báo này không có nơi nào chưa rõ kết quả.

announce-goes-out = Thông báo { $number } đang được gửi đến { $count } nơi nhận.
announce-scheduled = Thông báo { $number } sẽ được gửi vào { $at }; hiện có { $count } nơi nhận.
announce-cancelled = Thông báo { $number } đã hủy và sẽ không được gửi.
announce-withdraw = Thu hồi thông báo { $number } ở { $count } nơi đã nhận? Tin đã gửi quá 48 giờ không xóa được; ở đó sẽ hiện dòng ghi đã thu hồi. Việc này không hoàn tác được.
announce-corrected =
    Thông báo { $number } đang được đính chính ở mọi nơi đã nhận. Nơi không sửa được tin sẽ nhận bản đính chính { $correction }:

    { $text }
announce-pruned = Số nơi đã xóa: { $count }.

# Báo cho người soạn khi đã gửi xong
announce-finished = Thông báo { $number } đã gửi xong. Số nơi đã nhận: { $count }; không gửi được: { $failed }; chưa rõ: { $doubtful }.
announce-report = Thông báo { $number } – { $stage }
announce-report-chats = Nơi nhận: { $count }
announce-report-waiting = Còn phải gửi: { $count }
announce-report-sent = Đã gửi: { $count }
announce-report-weekly = Trong tin tổng hợp tuần: { $count }
announce-report-withdrawn = Đã xóa: { $count }
announce-report-marked = Quá hạn xóa, đã ghi là thu hồi: { $count }
announce-report-cancelled = Không gửi do đã dừng hoặc người nhận đã rời đi: { $count }
announce-report-merged = Nhóm nay trùng với một nhóm khác trong danh sách: { $count }
announce-report-changing = Còn phải sửa: { $count }
announce-report-outdated = Còn nội dung cũ: { $count }
announce-report-doubtful = Chưa rõ đã nhận hay chưa: { $count }
announce-report-failed = Không gửi được: { $count } – { $reason }
announce-report-unchanged = Không sửa được: { $count } – { $reason }
announce-report-doubt = • { $chat }: { $reason }
announce-report-took = Thời gian gửi: { $time }

announce-reason-blocked = người nhận đã chặn
announce-reason-kicked = đã bị đưa ra khỏi cuộc trò chuyện
announce-reason-gone = cuộc trò chuyện không còn tồn tại
announce-reason-rights = không có quyền gửi tin ở đó
announce-reason-topic = chủ đề của diễn đàn đã đóng hoặc bị xóa
announce-reason-text = Telegram không nhận nội dung
announce-reason-refused = Telegram từ chối
announce-reason-timeout = không có trả lời kịp thời
announce-reason-cut = đường truyền bị ngắt
announce-reason-server = lỗi phía Telegram
announce-reason-stopped = chương trình dừng đúng lúc đó
announce-reason-moved = nhóm đã được nâng cấp từ khi gửi
announce-reason-unknown = trước đó chưa rõ đã nhận nên không xác định được tin nhắn
announce-reason-fixed = không còn sửa được tin nhắn

announce-auto = Những thông báo tự động, có hiệu lực cho đến khi tắt:
announce-auto-line = • { $name }: { $state }
announce-on = bật
announce-off = tắt
announce-auto-figure = số liệu mới
announce-auto-event = sự kiện mới
announce-auto-reminder = nhắc trước sự kiện 7 ngày và 1 ngày
announce-auto-change = sự kiện đổi lịch, hoãn hoặc hủy
announce-auto-weekly = tin tổng hợp tuần, 9:00 thứ Hai
announce-auto-approval = mọi thông báo cần người thứ hai duyệt

# Báo cho người có quyền công bố khi một thông tin đã thông báo được sửa
# $fact: tên của thông tin
announce-offer-told = Thông tin sau đã được sửa hoặc rút lại: { $fact }. Trước đó đã có { $count } người đăng ký được trả lời bằng thông tin này. Có báo cho họ không?
announce-button-tell = Soạn đính chính
announce-unchanged-fact = { $fact } chưa từng được sửa nên không cần đính chính.
announce-offer = Thông báo { $number } dựa vào { $fact }, nay đã được sửa. Có đính chính ở những nơi đã nhận không?
announce-button-look = Xem thông báo
announce-button-correct = Đính chính ở mọi nơi

# The title of the feed
announce-feed = Thông báo của cơ quan xúc tiến đầu tư Hải Phòng
