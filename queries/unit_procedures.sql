-- question: Chỉ số này của đơn vị chia theo từng thủ tục thế nào?
-- grain: procedure_code
-- params: measure, period, unit
-- measure: $measure
--
-- A drill: reads the counts by procedure and month. A stock is taken at the end (or the start)
-- of the period, never summed. Months that did not come whole are left out, as in the totals.

select
    procedure.procedure_code,
    procedure.procedure_name,
    procedure.field,
    sum(indicator_count.numerator) as numerator,
    sum(indicator_count.denominator) as denominator,
    case
        when any_value(current_measure.kind) in ('share', 'average')
            then sum(indicator_count.numerator) / nullif(sum(indicator_count.denominator), 0)
        else sum(indicator_count.numerator)
    end as value,
    any_value(indicator_count.origin) as origin
from indicator_count
inner join current_measure using (measure, version)
inner join period_month on indicator_count.month = period_month.month
inner join office_month
    on current_measure.source = office_month.source
    and indicator_count.unit_code = office_month.unit_code
    and indicator_count.month = office_month.month
inner join procedure on indicator_count.procedure_code = procedure.procedure_code
where
    indicator_count.measure = $measure
    and period_month.period = $period
    and indicator_count.unit_code = $unit
    and office_month.is_present
    and case current_measure.roll_up
        when 'first' then period_month.is_first
        when 'last' then period_month.is_last
        else true
    end
group by
    procedure.procedure_code,
    procedure.procedure_name,
    procedure.field
order by
    numerator desc,
    denominator desc,
    procedure.procedure_code
