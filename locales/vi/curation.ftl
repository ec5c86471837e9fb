# Những gì cán bộ đọc khi cập nhật dữ liệu. Cùng mã và tham số với en/curation.ftl.

## Tìm và xem

curation-observation = { $name } – { $about }: { $value } ({ $date })
curation-facts-usage = Xin ghi từ khóa cần tìm, ví dụ: /facts tổng vốn FDI 2025
curation-which-fact = Dữ liệu nào? Xin ghi mã, hoặc những từ chỉ khớp với một dữ liệu. Lệnh /facts giúp tìm mã.
curation-no-such-fact = Không có dữ liệu đã công bố nào là “{ $text }”. Lệnh /facts tìm dữ liệu theo từ khóa.
curation-several-facts = Có nhiều dữ liệu khớp với “{ $text }”. Lệnh /facts { $text } liệt kê tất cả.
curation-nothing-found = Không có dữ liệu đã công bố nào chứa đủ các từ: { $text }
curation-found = Dữ liệu khớp với “{ $text }”: { $count }
curation-more-fields = … và { $count } trường khác
curation-source = Nguồn: { $title } ({ $rest })
curation-unused = Không có dữ liệu nào khác dẫn đến mục này.
curation-used = Số dữ liệu khác dẫn đến mục này: { $count }
curation-published = Công bố lúc { $at } theo bản thảo số { $draft }, { $author } soạn, { $publisher } duyệt.
curation-published-why = Công bố lúc { $at } theo bản thảo số { $draft }, { $author } soạn, { $publisher } duyệt: { $why }
curation-versions = Số phiên bản đến nay: { $count }
curation-history = Lịch sử của { $id }, mới trước cũ sau
curation-ended-superseded = Được thay thế lúc { $at } bởi bản thảo số { $draft }.
curation-ended-withdrawn = Được rút lúc { $at } theo bản thảo số { $draft }.
curation-button-more = Xem thêm
curation-button-history = Lịch sử
curation-button-edit = Sửa
curation-button-withdraw = Rút
curation-button-undo = Hoàn tác bản thảo số { $draft }
