terminal-welcome = Quý vị có thể hỏi về Hải Phòng: khu công nghiệp, FDI, ưu đãi, sự kiện. /help xem thêm, /quit kết thúc.
terminal-help = Quý vị hỏi theo cách nói thường ngày. /lang vi hoặc /lang en để chọn ngôn ngữ, /quit kết thúc.
terminal-language = Câu trả lời sẽ bằng tiếng Việt, trừ khi quý vị hỏi bằng tiếng Anh.
terminal-which-language = Quý vị chọn ngôn ngữ: /lang vi hoặc /lang en
terminal-unknown-command = Có các lệnh /help, /lang và /quit; nội dung khác được hiểu là câu hỏi.
