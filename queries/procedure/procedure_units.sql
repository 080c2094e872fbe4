-- question: Thủ tục này vướng ở đơn vị nào?
-- grain: unit_code, valid_from
-- params: measure, period, procedure, units?
-- measure: $measure
--
-- A drill: reads the counts by procedure and month. A stock is taken at the end (or the start)
-- of the period, never summed. Months that did not come whole are left out, as in the totals.
-- units: every unit on the days of its life, or old and new (views/unit_part.sql).

with

office as (

    select
        unit_part.unit_code,
        unit_part.valid_from,
        office_month.source,
        office_month.unit_code as part_code,
        office_month.valid_from as part_from,
        office_month.month,
        office_month.is_present,
        office_month.opens_on = min(office_month.opens_on) over together as is_opening,
        office_month.closes_on = max(office_month.closes_on) over together as is_closing
    from office_month
    inner join period_month on office_month.month = period_month.month
    inner join unit_part
        on office_month.unit_code = unit_part.part_code
        and office_month.valid_from = unit_part.part_from
    where
        period_month.period = $period
        and unit_part.basis = coalesce($units, 'day')
    window
        together as (
            partition by office_month.source, unit_part.unit_code, unit_part.valid_from
        )

)

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.level,
    sum(indicator_count.numerator) as numerator,
    sum(indicator_count.denominator) as denominator,
    case
        when any_value(current_measure.kind) in ('share', 'average')
            then sum(indicator_count.numerator) / nullif(sum(indicator_count.denominator), 0)
        else sum(indicator_count.numerator)
    end as value,
    any_value(indicator_count.origin) as origin,
    unit.valid_from,
    case
        when not exists (select 1 from succession) then null
        when unit.valid_from < max(unit.valid_from) over (partition by unit.unit_code) then 'old'
        else coalesce($units, 'day')
    end as units
from indicator_count
inner join current_measure
    on indicator_count.measure = current_measure.measure
    and indicator_count.version = current_measure.version
inner join office
    on current_measure.source = office.source
    and indicator_count.unit_code = office.part_code
    and indicator_count.valid_from = office.part_from
    and indicator_count.month = office.month
inner join unit
    on office.unit_code = unit.unit_code and office.valid_from = unit.valid_from
where
    indicator_count.measure = $measure
    and indicator_count.procedure_code = $procedure
    and office.is_present
    and unit.level <> 'province'
    and case current_measure.roll_up
        when 'first' then office.is_opening
        when 'last' then office.is_closing
        else true
    end
group by
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.display_order,
    unit.valid_from
order by
    unit.display_order,
    unit.unit_code,
    unit.valid_from
