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

    Quý vị có thể hỏi tiếp thật ngắn gọn: sau câu “Vốn FDI từ Hàn Quốc là bao nhiêu?” chỉ cần hỏi “Còn Trung Quốc?”. Muốn biết số liệu lấy từ đâu, hãy hỏi “Nguồn nào?”.

    /start – lời chào
    /language – tiếng Việt hoặc tiếng Anh

    Tôi là trợ lý tự động và chỉ trả lời từ những thông tin đã được cán bộ thành phố kiểm tra.

## Ngôn ngữ

# Tên của ngôn ngữ này trên nút bấm
telegram-language-name = Tiếng Việt

telegram-language-ask = Quý vị muốn tôi trả lời bằng ngôn ngữ nào?

telegram-language-set = Từ bây giờ tôi sẽ trả lời bằng tiếng Việt. Quý vị chỉ cần nhập câu hỏi – gõ /help để xem những điều có thể hỏi.

## Những câu khác

# Đứng trên các câu hỏi gợi ý dưới câu trả lời
telegram-ask-next = Quý vị có thể hỏi thêm:

telegram-unknown-command = Tôi không có lệnh này. Quý vị có thể dùng /help, /language hoặc nhập thẳng câu hỏi.

telegram-text-only = Hiện tôi chỉ đọc được tin nhắn văn bản. Quý vị vui lòng nhập câu hỏi bằng chữ.

# Nói một lần với người gửi quá nhiều tin trong thời gian ngắn
telegram-too-many = Quý vị vừa gửi nhiều tin nhắn trong thời gian ngắn. Để bảo đảm phục vụ công bằng cho mọi người, tôi chưa trả lời những tin nhắn gần nhất. Xin Quý vị vui lòng chờ khoảng một phút rồi gửi lại.

telegram-apology = Rất xin lỗi, hệ thống gặp sự cố nên tôi chưa trả lời được. Quý vị vui lòng thử lại sau ít phút.

# Thông báo ngắn khi bấm vào nút không còn dùng được; tối đa 200 ký tự
telegram-button-unknown = Nút này không còn dùng được. Quý vị vui lòng nhập câu hỏi.

## Danh sách lệnh; mỗi lệnh tối đa 256 ký tự

telegram-menu-start = Bàn hỗ trợ giúp được gì cho Quý vị
telegram-menu-help = Những điều có thể hỏi, kèm ví dụ
telegram-menu-language = Tiếng Việt hoặc tiếng Anh
