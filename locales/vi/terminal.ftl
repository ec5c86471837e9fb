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

# Kết quả của lệnh eval trên một tệp câu hỏi. Các cột của bảng:

eval-column-group = nhóm
eval-column-right = đúng
eval-column-of = trên
eval-column-percent = %
eval-column-wrong = sai
eval-column-answered = đã trả lời
eval-column-refused = từ chối nhầm
eval-column-precision = độ chuẩn xác
eval-column-recall = độ phủ

eval-all = tất cả
eval-language = ngôn ngữ { $language }

eval-legend = sai: trong số đã trả lời. từ chối nhầm: nói “không biết” trong khi phải trả lời. độ chuẩn xác: trong những lần nói “không biết”, bao nhiêu lần là đúng. độ phủ: trong những lần phải nói “không biết”, bao nhiêu lần đã nói.

eval-summary = { $file }: đúng { $right } trên { $of } ({ $percent }%; khoảng tin cậy 95%: { $low }–{ $high }), sai { $wrong } trong { $answered } câu đã trả lời, { $refused } câu bị từ chối nhầm
eval-unjudged = Số câu đã hỏi nhưng không chấm vì không kèm yêu cầu: { $count }

# Câu trả lời sai ở đâu.

eval-got = trả lời: { $answer }
eval-fault-status = trạng thái: cần { $wanted }, nhận được { $got }
eval-fault-fact = dữ kiện: cần một trong { $wanted }, nhận được { $got }
eval-fault-missing = dữ kiện: cần thêm { $wanted }, nhận được { $got }
eval-fault-more = dữ kiện: thừa { $got }
eval-fault-value = giá trị: cần một trong { $wanted }, nhận được { $got }
eval-fault-unreadable = giá trị: không đọc thấy { $wanted } trong câu trả lời
eval-fault-unit = đơn vị: cần { $wanted }, nhận được { $got }
eval-fault-date = thời điểm: cần một trong { $wanted }, nhận được { $got }
eval-fault-source = nguồn: cần { $wanted }, nhận được { $got }
eval-fault-nothing-said = nội dung: cần có một trong { $wanted }
eval-fault-not-said = nội dung: cần có { $wanted }
eval-fault-said = nội dung: không được có { $got }
eval-fault-language = ngôn ngữ: cần { $wanted }, nhận được { $got }
eval-fault-no-facts = trả lời mà không dựa trên dữ kiện nào
eval-fault-facts-unknown = nói là không biết nhưng vẫn nêu dữ kiện: { $got }

# Mức sàn nào không đạt.

eval-fall-below = dưới mức sàn: { $group }: đúng { $right } trên { $of }, cần ít nhất { $floor }
eval-fall-new = chưa có mức sàn: { $group }
eval-fall-gone = có mức sàn nhưng không còn câu hỏi: { $group }
eval-fall-wrong = vượt mức cho phép: sai { $wrong } trong { $answered } câu đã trả lời, tối đa { $floor }

# Những câu trả lời đã thay đổi.

eval-changed = Số câu trả lời đã thay đổi: { $changed } trên { $of }
eval-would-change = Số câu trả lời sẽ thay đổi với những dữ kiện này: { $changed } trên { $of }
eval-only-now = Số câu lần trước chưa hỏi: { $count }
eval-only-before = Số câu lần này không còn hỏi: { $count }
eval-change-status = trạng thái: { $old } → { $new }
eval-change-language = ngôn ngữ: { $old } → { $new }
eval-change-facts = dữ kiện: { $old } → { $new }
eval-change-worse = trước đúng, nay sai
eval-change-better = trước sai, nay đúng
