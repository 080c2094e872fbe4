-- question: Các phiên bản của một định nghĩa cho kết quả khác nhau thế nào trên cùng số liệu?
-- grain: version, period
-- params: measure, kind, unit?
-- measure: $measure
--
-- Every version counts the same dossiers and forms, also those before its day: what a change of
-- decree would have changed. Without a unit: the province with all its offices.

with

asked as (

    select
        unit_code,
        valid_from,
        scope
    from unit_meant
    where
        basis = 'day'
        and period = 'now'
        and (unit_code = $unit or ($unit is null and level = 'province'))

)

select
    figure.version,
    figure.period,
    period.starts_on,
    period.ends_on,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.origin
from indicator_figure as figure
inner join asked using (unit_code, valid_from, scope)
inner join measure using (measure, version)
inner join period on figure.period = period.period
where
    figure.measure = $measure
    and figure.origin in ('counted', 'simulated', 'reported')
    and period.kind = $kind
    and period.calendar = case when measure.calendar = 'civil' then 'civil' else 'report' end
order by
    period.starts_on desc,
    figure.version desc
