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
        unit_basis.unit_code,
        unit_basis.valid_from,
        unit_basis.scope
    from unit_basis
    inner join unit
        on unit_basis.unit_code = unit.unit_code and unit_basis.valid_from = unit.valid_from
    cross join build
    where
        unit_basis.basis = 'day'
        and (unit.unit_code = $unit or ($unit is null and unit.level = 'province'))
        and unit_basis.exists_from <= build.as_of
    qualify row_number() over (order by unit_basis.exists_from desc) = 1

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
