## Hình ảnh
exhibit-also = số khác: { $value }
exhibit-gap = { $years }: chưa có số liệu công bố
exhibit-gap-year = { $years }: chưa có số liệu cả năm
exhibit-no-value = chưa công bố
exhibit-merger = Hợp nhất với Hải Dương ({ $date })
exhibit-without = Chưa công bố số liệu của: { $names }.
exhibit-more = Còn { $count } dòng nữa trong bảng số liệu.
exhibit-source = Nguồn: { $sources }
exhibit-publisher = { $publisher }, { $date }
exhibit-desk = Bộ phận hỗ trợ nhà đầu tư Hải Phòng

## Bảng số liệu
table-sheet = Số liệu
table-name = Đối tượng
table-measure = Chỉ tiêu
table-low = Từ
table-value = Giá trị
table-unit = Đơn vị
table-text = Cách viết đầy đủ
table-date = Thời điểm
table-note = Ghi chú
table-publisher = Đơn vị công bố
table-title = Tài liệu
table-published = Ngày công bố
table-address = Địa chỉ
table-fact = Mã số liệu

## Lịch
calendar-no-day = Chưa thể lập lịch cho “{ $title }” vì chưa có ngày cụ thể.
calendar-no-date = Chưa thể lập lịch cho “{ $title }” vì ngày tổ chức chưa được xác nhận.
