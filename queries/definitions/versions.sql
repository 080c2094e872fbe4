-- question: Các phiên bản của một định nghĩa cho kết quả khác nhau thế nào trên cùng số liệu?
-- grain: version, period
-- params: measure, kind, unit?
-- measure: $measure
--
-- Every version counts the same dossiers and forms, also those before its day: what a change of
-- decree would have changed. Without a unit: the province with all its offices.

select
    figure.version,
    figure.period,
    period.starts_on,
    period.ends_on,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.origin
from figure
inner join listed_unit as asked
    on figure.unit_code = asked.unit_code
    and figure.valid_from = asked.valid_from
    and figure.scope = asked.scope
    and asked.basis = 'day'
inner join measure using (measure, version)
inner join period on figure.period = period.period
cross join build
where
    figure.measure = $measure
    and figure.origin in ('counted', 'simulated', 'reported')
    and period.kind = $kind
    and period.calendar = case when measure.calendar = 'civil' then 'civil' else 'report' end
    and build.as_of between asked.meant_from and asked.meant_to
    and (asked.unit_code = $unit or ($unit is null and asked.level = 'province'))
order by
    period.starts_on desc,
    figure.version desc
