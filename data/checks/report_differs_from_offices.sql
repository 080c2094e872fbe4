-- check: report_differs_from_offices
-- stage: counted
-- severity: warning
-- sentence: Báo cáo của tỉnh hoặc huyện khác tổng của các đơn vị thuộc phạm vi báo cáo
-- next_step: Đối chiếu ở trang Đối chiếu số liệu; sửa báo cáo nào sai rồi nhập lại báo cáo đó
-- needs: report_against_offices
-- idle_without: form_cell
-- Where each of these offices has its own figure; where some are missing, they cannot add up.

select
    measure,
    form,
    unit_code,
    period,
    level,
    reported,
    summed,
    reported_denominator,
    summed_denominator
from report_against_offices
where
    units_complete = units_expected
    and (reported <> summed or reported_denominator <> summed_denominator)
order by unit_code, period, level, measure
