# Những câu hiện trong cửa sổ dòng lệnh. Mã và tham số giống en/terminal.ftl.

terminal-welcome = Quý vị có thể hỏi về Hải Phòng: khu công nghiệp, FDI, ưu đãi, sự kiện. /help xem thêm, /quit kết thúc.

terminal-help =
    Quý vị hỏi theo cách nói thường ngày, bằng tiếng Việt hoặc tiếng Anh, ví dụ:
    • Hải Phòng có bao nhiêu khu công nghiệp?
    • Hàn Quốc đầu tư vào Hải Phòng bao nhiêu?
    • Còn Trung Quốc?
    • Số liệu đó lấy từ đâu?

    /lang vi hoặc /lang en để chọn ngôn ngữ, /quit kết thúc.

terminal-language = Câu trả lời sẽ bằng tiếng Việt, trừ khi quý vị hỏi bằng tiếng Anh.

terminal-which-language = Quý vị chọn ngôn ngữ: /lang vi hoặc /lang en

terminal-unknown-command = Có các lệnh /help, /lang và /quit; nội dung khác được hiểu là câu hỏi.

terminal-apology = Xin lỗi quý vị, đã có lỗi về phía chúng tôi nên chưa thể trả lời. Xin quý vị thử một câu hỏi khác.
