-- question: Trong kỳ, từng thủ tục có bao nhiêu hồ sơ theo chỉ số này trên toàn tỉnh?
-- grain: procedure_code
-- params: measure, period
-- measure: $measure
--
-- A drill: reads the counts by procedure and month. Procedures without a dossier are listed too,
-- those kept in a ministry's system with the system's name.

with

office as (

    select
        office_stay.unit_code,
        office_stay.valid_from,
        office_stay.month,
        office_stay.is_present,
        office_stay.opens_on = min(office_stay.opens_on) over () as is_opening,
        office_stay.closes_on = max(office_stay.closes_on) over () as is_closing,
        measure.version,
        measure.roll_up
    from office_stay
    inner join listed_measure as measure on office_stay.source = measure.source
    where office_stay.period = $period and measure.measure = $measure

),

counted as (

    select
        indicator_count.procedure_code,
        sum(indicator_count.numerator) as numerator,
        sum(indicator_count.denominator) as denominator
    from office
    inner join indicator_count
        on office.version = indicator_count.version
        and office.unit_code = indicator_count.unit_code
        and office.valid_from = indicator_count.valid_from
        and office.month = indicator_count.month
    where
        indicator_count.measure = $measure
        and office.is_present
        and case office.roll_up
            when 'first' then office.is_opening
            when 'last' then office.is_closing
            else true
        end
    group by indicator_count.procedure_code

)

select
    procedure.procedure_code,
    procedure.procedure_name,
    procedure.field,
    procedure.level,
    procedure.online_level,
    procedure.time_limit,
    procedure.time_limit_unit,
    procedure.hosted_by,
    counted.numerator,
    counted.denominator,
    counted.numerator / nullif(counted.denominator, 0) as share
from procedure
left join counted on procedure.procedure_code = counted.procedure_code
order by
    counted.numerator desc nulls last,
    counted.denominator desc nulls last,
    procedure.procedure_code
