-- question: Chỉ số này của đơn vị chia theo từng thủ tục thế nào?
-- grain: procedure_code
-- params: measure, period, unit, units?
-- measure: $measure
--
-- A drill: reads the counts by procedure and month. A stock is taken at the end (or the start)
-- of the period, never summed. Months that did not come whole are left out, as in the totals.
-- The unit, and units: as in objectives.

with

asked as (

    select
        basis,
        unit_code,
        valid_from
    from unit_meant
    where
        basis = coalesce($units, 'day')
        and period = $period
        and unit_code = $unit

),

office as (

    select
        office_month.*,
        office_month.opens_on = min(office_month.opens_on) over (partition by office_month.source)
            as is_opening,
        office_month.closes_on
        = max(office_month.closes_on) over (partition by office_month.source) as is_closing
    from office_month
    inner join period_month on office_month.month = period_month.month
    inner join unit_part
        on office_month.unit_code = unit_part.part_code
        and office_month.valid_from = unit_part.part_from
    inner join asked
        on unit_part.basis = asked.basis
        and unit_part.unit_code = asked.unit_code
        and unit_part.valid_from = asked.valid_from
    where period_month.period = $period

)

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
inner join current_measure
    on indicator_count.measure = current_measure.measure
    and indicator_count.version = current_measure.version
inner join office
    on current_measure.source = office.source
    and indicator_count.unit_code = office.unit_code
    and indicator_count.valid_from = office.valid_from
    and indicator_count.month = office.month
inner join procedure on indicator_count.procedure_code = procedure.procedure_code
where
    indicator_count.measure = $measure
    and office.is_present
    and case current_measure.roll_up
        when 'first' then office.is_opening
        when 'last' then office.is_closing
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
