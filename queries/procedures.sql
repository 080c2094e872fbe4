-- question: Trong kỳ, từng thủ tục có bao nhiêu hồ sơ theo chỉ số này trên toàn tỉnh?
-- grain: procedure_code
-- params: measure, period
-- measure: $measure
--
-- A drill: reads the counts by procedure and month. Procedures without a dossier are listed too,
-- those kept in a ministry's system with the system's name.

with

counted as (

    select
        indicator_count.procedure_code,
        sum(indicator_count.numerator) as numerator,
        sum(indicator_count.denominator) as denominator
    from indicator_count
    inner join current_measure using (measure, version)
    inner join period_month on indicator_count.month = period_month.month
    inner join office_month
        on current_measure.source = office_month.source
        and indicator_count.unit_code = office_month.unit_code
        and indicator_count.month = office_month.month
    where
        indicator_count.measure = $measure
        and period_month.period = $period
        and office_month.is_present
        and case current_measure.roll_up
            when 'first' then period_month.is_first
            when 'last' then period_month.is_last
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
