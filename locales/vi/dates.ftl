## Ngày tháng và khoảng thời gian. $year là chữ để không bị tách nhóm chữ số.
date-year = năm { $year }
date-half = { $half ->
    [1] 6 tháng đầu năm { $year }
   *[other] 6 tháng cuối năm { $year }
}
date-quarter = quý { $quarter } năm { $year }
date-day = ngày { $day } tháng { $month } năm { $year }
date-first-months = { $months ->
    [1] tháng 1 năm { $year }
   *[other] { $months } tháng đầu năm { $year }
}
date-span = từ { $from } đến { $to }
date-as-of = tính đến { $date }
date-since = từ { $date }
date-until = trước { $date }
