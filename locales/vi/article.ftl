# Những gì đọc được từ một bài báo. Các mã và tham số giống en/article.ftl.

article-head = Đọc theo ngày đăng { $date }: { $proposals } đề xuất, còn lại { $left } số liệu.
article-shortened = Bài quá dài; phần cuối chưa được đọc.

article-figure = { $measure }, { $subject }: { $value } ({ $date })
article-figure-partner = { $measure }, { $subject }, { $partner }: { $value } ({ $date })
article-event = { $kind }: { $title } ({ $date })
article-venue = Địa điểm nêu trong bài: { $venue }
article-words = “{ $words }” trong câu: { $sentence }

article-unknown = chưa rõ đối tượng
article-undated = chưa rõ thời điểm

article-doubt-measure = Một chỉ tiêu khác cũng gần phù hợp như vậy.
article-doubt-partner = Tên nước không đứng cạnh số liệu.
article-date-earlier = Thời điểm lấy từ phần trước của bài.
article-date-published = Thời điểm lấy theo ngày đăng bài.
article-subject-earlier = Đối tượng của số liệu lấy từ phần trước của bài.
article-subject-assumed = Bài không nêu số liệu của ai; tạm hiểu là của thành phố.

article-store-nothing = Kho dữ liệu chưa có nội dung này.
article-store-same = Kho dữ liệu đã có đúng giá trị này: { $value }, { $date } ({ $fact })
article-store-event = Kho dữ liệu đã có sự kiện này: { $fact }
article-store-differs = Kho dữ liệu có giá trị khác cho cùng thời điểm: { $value }, { $date } ({ $fact })
article-store-newer = Mới hơn kho dữ liệu, nơi đang có { $value }, { $date } ({ $fact })
article-store-older = Kho dữ liệu đã có giá trị mới hơn: { $value }, { $date } ({ $fact })
article-store-elsewhen = Kho dữ liệu chỉ có giá trị của kỳ khác, mới nhất là { $value }, { $date } ({ $fact })

article-lacks = Cần bổ sung: { $lacks }
article-lack-measure = chỉ tiêu
article-lack-subject = đối tượng
article-lack-date = thời điểm
article-lack-title = tên gọi
article-lack-other-language = nội dung bằng ngôn ngữ còn lại
article-lack-source = nguồn

article-kind-festival = Lễ hội
article-kind-conference = Hội nghị
article-kind-forum = Diễn đàn
article-kind-fair = Hội chợ, triển lãm
article-kind-visit = Chuyến thăm
article-kind-groundbreaking = Khởi công
article-kind-opening = Khánh thành
article-kind-signing = Ký kết
article-kind-meeting = Gặp gỡ
article-kind-ceremony = Buổi lễ

article-left = Còn lại:
article-left-elsewhere = “{ $words }” nói về nơi khác ({ $place }): { $sentence }
article-left-comparison = “{ $words }” là so sánh, không có chỉ tiêu theo dõi: { $sentence }
article-left-no-measure = “{ $words }” không ứng với chỉ tiêu nào: { $sentence }

## Bài viết trong khung trò chuyện

article-which-source = Bài viết lấy từ nguồn nào? Xin gửi mã nguồn hoặc địa chỉ trang.
article-send-text = Xin gửi nội dung bài viết.
article-send-rest = Đoạn này đã dài bằng một tin nhắn. Xin gửi tiếp phần còn lại, hoặc đọc phần đã có.
article-button-read = Đọc
article-nothing = Không có gì trong bài để soạn.
article-in-draft = [{ $number }]
article-not-in-draft = [không soạn]
