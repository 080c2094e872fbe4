-- check: report_differs_from_offices
-- stage: counted
-- severity: warning
-- sentence: Báo cáo của cấp trên khác tổng của các đơn vị thuộc phạm vi báo cáo
-- next_step: Đối chiếu ở trang Đối chiếu số liệu; sửa báo cáo nào sai rồi nhập lại báo cáo đó
-- needs: report_against_offices
-- idle_without: form_cell
-- Where each of these offices has a report of its own; where some are missing, they cannot add up.
-- What was counted from dossiers is set beside reports cell by cell (form_differs_from_dossiers):
-- a report counts as in time what has no due day, a measure does not.

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
    and units_counted = 0
    and (reported <> summed or reported_denominator <> summed_denominator)
order by unit_code, period, level, measure
