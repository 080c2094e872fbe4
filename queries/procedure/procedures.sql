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
        office_month.*,
        office_month.opens_on = min(office_month.opens_on) over (partition by office_month.source)
            as is_opening,
        office_month.closes_on
        = max(office_month.closes_on) over (partition by office_month.source) as is_closing
    from office_month
    inner join period_month on office_month.month = period_month.month
    where period_month.period = $period

),

counted as (

    select
        indicator_count.procedure_code,
        sum(indicator_count.numerator) as numerator,
        sum(indicator_count.denominator) as denominator
    from indicator_count
    inner join current_measure
        on indicator_count.measure = current_measure.measure
        and indicator_count.version = current_measure.version
    inner join office
        on current_measure.source = office.source
        and indicator_count.unit_code = office.unit_code
        and indicator_count.valid_from = office.valid_from
        and indicator_count.month = office.month
    where
        indicator_count.measure = $measure
        and office.is_present
        and case current_measure.roll_up
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
