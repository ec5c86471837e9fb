# Những câu nói trên Telegram. Các mã và tham số giống hệt en/telegram.ftl.

## Lời chào và hướng dẫn

telegram-greeting =
    Kính chào Quý vị đến với Bàn hỗ trợ nhà đầu tư thành phố Hải Phòng.

    Tôi là trợ lý tự động, trả lời các câu hỏi về khu công nghiệp và khu kinh tế, số liệu đầu tư nước ngoài, chính sách ưu đãi, thủ tục và các sự kiện sắp diễn ra. Câu trả lời nào cũng ghi rõ nguồn và thời điểm của số liệu; điều gì chưa có thông tin, tôi sẽ nói rõ.

    Quý vị chỉ cần nhập câu hỏi, ví dụ:
    • Hải Phòng có bao nhiêu khu công nghiệp?
    • Năm 2024, Hải Phòng thu hút được bao nhiêu vốn đầu tư nước ngoài?
    • Sắp tới có những sự kiện xúc tiến đầu tư nào?

    Gõ /help để xem thêm những điều có thể hỏi, /language để đổi ngôn ngữ.

telegram-help =
    Quý vị có thể hỏi tự nhiên bằng tiếng Việt (có dấu hoặc không dấu) hay tiếng Anh, về:
    • khu công nghiệp, khu kinh tế: quỹ đất, tỷ lệ lấp đầy, doanh nghiệp trong khu
    • vốn đầu tư nước ngoài theo năm, theo quốc gia, cấp mới và lũy kế
    • ưu đãi, thủ tục, hạ tầng và các thỏa thuận hợp tác
    • hội nghị và các sự kiện đã và sắp diễn ra
    • đầu mối liên hệ

    Quý vị có thể hỏi tiếp thật ngắn gọn: sau câu “Vốn FDI từ Hàn Quốc là bao nhiêu?” chỉ cần hỏi “Còn Trung Quốc?”. Các nút dưới câu trả lời cho xem nguồn, diễn biến qua các năm, biểu đồ hoặc bảng số liệu. Quý vị cũng có thể gửi một vị trí trên bản đồ để biết những khu ở gần đó.

    /zones, /fdi, /events – xem theo chủ đề bằng nút bấm
    /ask – đặt câu hỏi trên một dòng
    /subscribe, /settings, /stop – nhận, tùy chỉnh hoặc dừng nhận thông báo
    /language – tiếng Việt hoặc tiếng Anh
    /about, /privacy – đơn vị phụ trách, dữ liệu được lưu
    /mydata, /forgetme – xem và xóa dữ liệu của Quý vị

    Tôi là trợ lý tự động và chỉ trả lời từ những thông tin đã được cán bộ thành phố kiểm tra.

telegram-about =
    Đây là kênh hỗ trợ nhà đầu tư nước ngoài của cơ quan xúc tiến đầu tư thành phố Hải Phòng.

    Tôi là trợ lý tự động, không phải là cán bộ. Câu trả lời được lấy nguyên văn từ kho thông tin đã công bố do cán bộ của cơ quan cập nhật; không có mô hình ngôn ngữ nào viết ra hay thay đổi số liệu. Câu trả lời nào cũng ghi rõ nguồn và thời điểm. Nội dung trả lời có giá trị tham khảo, không phải là tư vấn pháp lý hay quyết định của cơ quan có thẩm quyền.

    Nút “Hỏi cán bộ” dưới mỗi câu trả lời chuyển câu hỏi của Quý vị đến cán bộ phụ trách.

    Gõ /privacy để biết dữ liệu nào được lưu.

telegram-privacy =
    Những dữ liệu về Quý vị được lưu và không được lưu tại đây.

    Được lưu gắn với mã số của cuộc trò chuyện này:
    • ngôn ngữ đã chọn, các chủ đề đã đăng ký và cách nhận thông báo; đối với nhóm hoặc kênh còn có tên gọi
    • những thông báo đã gửi vào cuộc trò chuyện này, dưới dạng số của tin nhắn, để có thể đính chính
    • nếu Quý vị đã đăng ký nhận thông báo: những thông tin đã được dùng để trả lời Quý vị, không kèm lời Quý vị hỏi, trong 90 ngày, để báo lại khi thông tin được phát hiện có sai sót
    • câu hỏi đã chuyển đến cán bộ, kèm số tiếp nhận
    • tin nhắn đang chờ trả lời hoặc chờ gửi đi, đúng như Telegram chuyển đến, kể cả họ tên; được xóa ngay khi xử lý xong
    • số thứ tự của tin nhắn hỏi và tin nhắn trả lời, không kèm nội dung, trong hai ngày: để câu trả lời được sửa theo khi Quý vị sửa câu hỏi

    Chỉ giữ trong bộ nhớ tạm: những câu hỏi và câu trả lời gần nhất, tối đa một ngày.

    Được lưu mà không gắn với bất kỳ ai: nội dung câu hỏi, ngôn ngữ, lĩnh vực, kết quả trả lời và ngày hỏi, trong 30 ngày, để cải thiện chất lượng trả lời. Xin Quý vị không ghi thông tin cá nhân vào câu hỏi.

    Ngoài ra không lưu: họ tên, số điện thoại, danh bạ và vị trí của Quý vị. Dữ liệu không được mua bán, không chuyển cho bên khác và không dùng để huấn luyện mô hình. Tin nhắn đến với chúng tôi qua Telegram, dịch vụ có máy chủ ở ngoài lãnh thổ Việt Nam và có chính sách bảo mật riêng.

    Gõ /mydata để xem toàn bộ dữ liệu về cuộc trò chuyện này, /forgetme để xóa.

## Ngôn ngữ

# Tên của ngôn ngữ này trên nút bấm
telegram-language-name = Tiếng Việt

telegram-language-ask = Quý vị muốn tôi trả lời bằng ngôn ngữ nào?

telegram-language-set = Từ bây giờ tôi sẽ trả lời bằng tiếng Việt. Quý vị chỉ cần nhập câu hỏi – gõ /help để xem những điều có thể hỏi.

## Danh mục chủ đề

telegram-menu = Quý vị muốn xem nội dung nào? Quý vị cũng có thể nhập thẳng câu hỏi.
telegram-button-menu = « Chủ đề
telegram-button-zones = Khu công nghiệp, khu kinh tế
telegram-button-fdi = Đầu tư nước ngoài
telegram-button-events = Sự kiện

telegram-zones = Các khu công nghiệp, khu kinh tế và cụm công nghiệp của Hải Phòng. Xin mời chọn:
telegram-compare-with = Quý vị muốn so sánh { $zone } với khu nào?

telegram-fdi = Đầu tư trực tiếp nước ngoài tại Hải Phòng. Quý vị muốn xem số liệu nào?
telegram-button-total = Tổng vốn đăng ký
telegram-button-years = Vốn thu hút theo năm
telegram-button-countries = Theo quốc gia
telegram-countries = Các quốc gia và vùng lãnh thổ có số liệu công bố, xếp theo vốn từ cao xuống thấp:

telegram-events = Các sự kiện sắp diễn ra:
telegram-events-none = Hiện chưa có sự kiện sắp diễn ra nào được công bố. Gõ /subscribe để nhận thông báo khi có sự kiện mới.
telegram-events-past = Các sự kiện đã diễn ra, mới nhất trước:
telegram-event-line = { $date } · { $title }
telegram-button-coming = Sự kiện sắp diễn ra
telegram-button-past = Sự kiện đã diễn ra

telegram-ask-empty = Xin nhập câu hỏi sau lệnh, ví dụ: /ask Hải Phòng có bao nhiêu khu công nghiệp? Quý vị cũng có thể nhập câu hỏi mà không cần lệnh.

# Câu hỏi khi gửi một vị trí trên bản đồ, nếu được chuyển đến cán bộ
telegram-location = Những khu nào ở gần vị trí tôi vừa gửi?

## Các nút dưới câu trả lời

telegram-button-source = Nguồn
telegram-button-history = Qua các năm
telegram-button-also = Số liệu khác
telegram-button-picture = Biểu đồ
telegram-button-xlsx = Bảng (Excel)
telegram-button-csv = Bảng (CSV)
telegram-button-calendar = Thêm vào lịch
telegram-button-venue = Xem bản đồ
telegram-button-compare = So sánh với…
telegram-button-person = Hỏi cán bộ
telegram-button-wrong = Báo sai sót

telegram-also = Tất cả số liệu đã công bố về nội dung này, số liệu được dùng để trả lời đứng đầu:
telegram-also-line = • { $value } ({ $date }) – { $publisher }, “{ $title }”

# Thông báo ngắn khi bấm nút dưới một câu trả lời đã quá cũ; tối đa 200 ký tự
telegram-button-expired = Câu trả lời này đã cũ nên tôi không còn giữ. Quý vị vui lòng hỏi lại.

## Thông báo

telegram-subscribe =
    Quý vị muốn nhận thông báo về nội dung nào? Có thể chọn một hoặc nhiều chủ đề.

    Cơ quan xúc tiến đầu tư sẽ gửi thông báo về các chủ đề này vào cuộc trò chuyện: số liệu mới, quỹ đất và khu công nghiệp mới, lịch sự kiện, thay đổi chính sách. Ngoài ra không gửi gì khác và không quảng cáo.

    Để chỉ theo dõi một khu hoặc một quốc gia, Quý vị gõ tên sau lệnh, ví dụ: /subscribe Tràng Duệ hoặc /subscribe Hàn Quốc.

    Gõ /stop để dừng bất cứ lúc nào.
telegram-subscribe-ended =
    Việc gửi thông báo vào cuộc trò chuyện này đã dừng khi tôi bị đưa ra khỏi đây. Từ đó đến nay không có thông báo nào được gửi.

    Trước đó đã đăng ký: { $topics }. Quý vị có muốn nhận lại như vậy không?
telegram-button-restore = Có, nhận lại như trước
telegram-button-anew = Không, chọn lại từ đầu
telegram-follow = Quý vị muốn nhận thông báo về nội dung nào dưới đây? Bấm lần nữa để thôi theo dõi.
telegram-follow-unknown = Tôi không tìm thấy khu hay quốc gia nào có tên như vậy. Gõ /subscribe không kèm tên để xem các chủ đề.

telegram-settings = Cách nhận thông báo trong cuộc trò chuyện này:
telegram-settings-language = • Ngôn ngữ: { $language }
telegram-settings-paused = • Tạm dừng đến { $date }
telegram-settings-quiet = • Không gửi từ { $from } đến { $to } (giờ Hải Phòng); thông báo trong khoảng này được gửi sau đó
telegram-settings-weekly = • Gộp thành một tin mỗi tuần, gửi vào thứ Hai; nhắc lịch và thay đổi lịch được gửi ngay
telegram-settings-topic = • Gửi vào chủ đề của diễn đàn nơi đã đăng ký
telegram-button-settings = Cài đặt
telegram-button-topics = « Chủ đề
telegram-button-weekly = Mỗi tuần một lần
telegram-button-quiet = Không gửi ban đêm
telegram-button-pause = Tạm dừng một tuần
telegram-topic-fdi = Đầu tư nước ngoài
telegram-topic-zones = Khu công nghiệp, khu kinh tế
telegram-topic-events = Sự kiện
telegram-topic-policy = Chính sách và thủ tục
telegram-button-stop = Không nhận thông báo
telegram-stopped = Quý vị sẽ không nhận thông báo nữa. Câu hỏi của Quý vị vẫn được trả lời như trước; gõ /subscribe để đăng ký lại.
telegram-stopped-none = Quý vị chưa đăng ký nhận thông báo nên không có gì để dừng. Câu hỏi của Quý vị vẫn được trả lời như trước.

## Dữ liệu về cuộc trò chuyện

telegram-mydata = Đây là toàn bộ dữ liệu được lưu về cuộc trò chuyện này.
telegram-mydata-language = Ngôn ngữ đã chọn: { $language }.
telegram-mydata-no-language = Ngôn ngữ: chưa chọn.
telegram-mydata-topics = Nhận thông báo về: { $topics }.
telegram-mydata-no-topics = Nhận thông báo: không.
telegram-mydata-inquiries = Câu hỏi đã chuyển đến cán bộ:
telegram-mydata-inquiry = • Số { $number }, { $date }: “{ $question }” – { $state }
telegram-mydata-no-inquiries = Câu hỏi đã chuyển đến cán bộ: không có.
telegram-mydata-waiting = Tin nhắn đang chờ trả lời hoặc chờ gửi đi, kể cả lệnh này: { $count }.
telegram-mydata-announcements = Thông báo đã gửi hoặc đang chờ gửi vào cuộc trò chuyện này, chỉ lưu dưới dạng số: { $count }.
telegram-mydata-told = Thông tin đã dùng để trả lời Quý vị trong thời gian đăng ký nhận thông báo: { $count }.
telegram-mydata-links = Câu hỏi có câu trả lời sẽ được sửa theo khi Quý vị sửa câu hỏi, chỉ lưu số thứ tự tin nhắn: { $count }.
telegram-mydata-memory = Câu hỏi và câu trả lời gần nhất, chỉ trong bộ nhớ tạm: { $count }.
telegram-mydata-end = Tệp đính kèm ghi đầy đủ từng mục. Gõ /forgetme để xóa tất cả.

telegram-forget-ask =
    Quý vị có muốn xóa toàn bộ dữ liệu về cuộc trò chuyện này không? Gồm ngôn ngữ đã chọn, đăng ký nhận thông báo, những gì đang chờ trả lời hoặc chờ gửi đi, và nội dung trao đổi trong bộ nhớ tạm.

    Câu hỏi đã chuyển đến cán bộ sẽ không còn gắn với Quý vị, nên câu trả lời không thể gửi đến Quý vị được nữa. Việc xóa không thể hoàn tác. Gõ /mydata để xem dữ liệu hiện có.
telegram-button-forget = Đồng ý xóa tất cả
telegram-button-keep = Không xóa
telegram-forget-kept = Không có dữ liệu nào bị xóa.
telegram-forgotten = Đã xóa xong. Không còn dữ liệu nào về Quý vị được lưu. Những mục đã xóa:
telegram-forgotten-settings = • cài đặt của cuộc trò chuyện này
telegram-forgotten-topics = • chủ đề đã đăng ký: { $count }
telegram-forgotten-inquiries = • câu hỏi đã chuyển đến cán bộ, nay không còn gắn với Quý vị: { $count }
telegram-forgotten-waiting = • tin nhắn đang chờ trả lời hoặc chờ gửi đi, kể cả yêu cầu này: { $count }
telegram-forgotten-links = • số thứ tự tin nhắn hỏi và trả lời: { $count }
telegram-forgotten-announcements = • ghi nhận về thông báo đã gửi vào cuộc trò chuyện này: { $count }
telegram-forgotten-answers = • câu trả lời trong bộ nhớ tạm: { $count }
telegram-forgotten-end = Các tin nhắn trong cuộc trò chuyện này do Telegram lưu giữ, Quý vị có thể tự xóa. Nếu Quý vị nhắn lại, chúng ta sẽ bắt đầu từ đầu.

## Những câu khác

# Đứng trên các câu hỏi gợi ý dưới câu trả lời
telegram-ask-next = Quý vị có thể hỏi thêm:

telegram-unknown-command = Tôi không có lệnh này. Quý vị có thể gõ /help để xem các lệnh hoặc nhập thẳng câu hỏi.

telegram-text-only = Hiện tôi chỉ đọc được tin nhắn văn bản và vị trí trên bản đồ. Quý vị vui lòng nhập câu hỏi bằng chữ.

# Nói một lần với người gửi quá nhiều tin trong thời gian ngắn
telegram-too-many = Quý vị vừa gửi nhiều tin nhắn trong thời gian ngắn. Để bảo đảm phục vụ công bằng cho mọi người, tôi chưa trả lời những tin nhắn gần nhất. Xin Quý vị vui lòng chờ khoảng một phút rồi gửi lại.

telegram-apology = Rất xin lỗi, hệ thống gặp sự cố nên tôi chưa trả lời được. Quý vị vui lòng thử lại sau ít phút.

# Thông báo ngắn khi bấm vào nút không còn dùng được; tối đa 200 ký tự
telegram-button-unknown = Nút này không còn dùng được. Quý vị vui lòng nhập câu hỏi.

## Trong nhóm

# Nói một lần khi trợ lý được thêm vào nhóm. $name: tên trên Telegram
telegram-group-greeting =
    Xin chào. Tôi là trợ lý tự động của Bàn hỗ trợ nhà đầu tư thành phố Hải Phòng. Khi cần hỏi, Quý vị chỉ cần nhắc tên tôi kèm câu hỏi – @{ $name } tổng vốn FDI – hoặc trả lời một tin nhắn của tôi; tôi sẽ trả lời ngay tại đây, ghi rõ nguồn và thời điểm. Những trao đổi khác trong nhóm tôi không tham gia.

    Quản trị viên có thể chọn ngôn ngữ trả lời bằng nút bên dưới.

telegram-group-help =
    Quý vị hãy nhắc tên tôi kèm câu hỏi, hoặc trả lời một tin nhắn của tôi. Trong nhóm tôi trả lời ngắn gọn; câu trả lời đầy đủ, có số liệu các kỳ và các số liệu khác đã công bố, ở cuộc trò chuyện riêng.

    /language – ngôn ngữ trả lời trong nhóm, do quản trị viên của nhóm chọn
    /subscribe, /settings, /stop – thông báo của cơ quan gửi vào nhóm, do quản trị viên của nhóm chọn

# Có người nhắc tên trợ lý nhưng không hỏi gì
telegram-group-ask = Quý vị muốn biết điều gì? Xin trả lời tin nhắn này bằng câu hỏi của mình, hoặc hỏi riêng tôi.

# Lệnh chỉ dùng trong cuộc trò chuyện riêng
telegram-group-private = Mục này có trong cuộc trò chuyện riêng, nơi tôi có thể hiện danh mục và ghi nhớ những thông tin Quý vị muốn nhận.

telegram-group-language-ask = Tôi nên trả lời trong nhóm này bằng ngôn ngữ nào? Quản trị viên của nhóm có thể chọn.

telegram-group-language-set = Từ bây giờ tôi sẽ trả lời bằng tiếng Việt trong nhóm này.

# Hiện như một câu trả lời hoặc thông báo ngắn; tối đa 200 ký tự
telegram-group-admins-only = Chỉ quản trị viên của nhóm mới chọn được điều này cho cả nhóm. Quý vị vẫn có thể hỏi tôi bằng tiếng Việt hoặc tiếng Anh, tại đây hay trong cuộc trò chuyện riêng.

# Trên nút dưới câu trả lời ngắn
telegram-group-continue = Xem tiếp trong trò chuyện riêng

## Hỏi ngay trong mọi cuộc trò chuyện

telegram-inline-starter-zones = Hải Phòng có bao nhiêu khu công nghiệp?
telegram-inline-starter-fdi = Tổng vốn FDI của Hải Phòng là bao nhiêu?
telegram-inline-starter-events = Sắp tới có những sự kiện xúc tiến đầu tư nào?

# Trên nút khi không có kết quả; ngắn gọn
telegram-inline-private = Chưa có thông tin – hỏi trực tiếp trợ lý

## Danh sách lệnh; mỗi lệnh tối đa 256 ký tự

telegram-menu-start = Bàn hỗ trợ giúp được gì cho Quý vị
telegram-menu-zones = Khu công nghiệp, khu kinh tế
telegram-menu-fdi = Số liệu đầu tư nước ngoài
telegram-menu-events = Sự kiện sắp và đã diễn ra
telegram-menu-ask = Đặt câu hỏi: /ask và câu hỏi
telegram-menu-subscribe = Nhận thông báo theo chủ đề
telegram-menu-settings = Cách nhận thông báo: ngôn ngữ, theo tuần, giờ yên tĩnh
telegram-menu-stop = Dừng nhận thông báo
telegram-menu-language = Tiếng Việt hoặc tiếng Anh
telegram-menu-help = Những điều có thể hỏi, kèm ví dụ
telegram-menu-about = Đơn vị phụ trách kênh hỗ trợ này
telegram-menu-privacy = Dữ liệu nào được lưu
telegram-menu-mydata = Xem toàn bộ dữ liệu đã lưu
telegram-menu-forgetme = Xóa toàn bộ dữ liệu đã lưu
