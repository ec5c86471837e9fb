# Thông báo của cơ quan. Các mã và tham số giống hệt en/announce.ftl.

# On the button under an announcement
announce-button-ask = Hỏi thêm về nội dung này

# Stands in the place of an announcement that was taken back too late to be deleted
announce-marked = Thông báo này đã được cơ quan xúc tiến đầu tư thu hồi và không còn giá trị.
