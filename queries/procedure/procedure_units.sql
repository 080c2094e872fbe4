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
        listed_part.unit_code as listed_code,
        listed_part.valid_from as listed_from,
        office_stay.unit_code,
        office_stay.valid_from,
        office_stay.month,
        office_stay.is_present,
        office_stay.opens_on = min(office_stay.opens_on) over together as is_opening,
        office_stay.closes_on = max(office_stay.closes_on) over together as is_closing,
        measure.version,
        measure.roll_up,
        measure.kind
    from office_stay
    inner join listed_part
        on office_stay.unit_code = listed_part.part_code
        and office_stay.valid_from = listed_part.part_from
    inner join listed_measure as measure on office_stay.source = measure.source
    where
        office_stay.period = $period
        and listed_part.basis = coalesce($units, 'day')
        and measure.measure = $measure
    window together as (partition by listed_part.unit_code, listed_part.valid_from)

),

counted as (

    select
        office.listed_code,
        office.listed_from,
        sum(indicator_count.numerator) as numerator,
        sum(indicator_count.denominator) as denominator,
        any_value(indicator_count.origin) as origin,
        any_value(office.kind) as kind
    from office
    inner join indicator_count
        on office.version = indicator_count.version
        and office.unit_code = indicator_count.unit_code
        and office.valid_from = indicator_count.valid_from
        and office.month = indicator_count.month
    where
        indicator_count.measure = $measure
        and indicator_count.procedure_code = $procedure
        and office.is_present
        and case office.roll_up
            when 'first' then office.is_opening
            when 'last' then office.is_closing
            else true
        end
    group by office.listed_code, office.listed_from

)

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.level,
    counted.numerator,
    counted.denominator,
    case
        when counted.kind in ('share', 'average')
            then counted.numerator / nullif(counted.denominator, 0)
        else counted.numerator
    end as value,
    counted.origin,
    unit.valid_from,
    case
        when not exists (select 1 from succession) then null
        when unit.valid_from < max(unit.valid_from) over (partition by unit.unit_code) then 'old'
        else coalesce($units, 'day')
    end as units
from counted
inner join unit
    on counted.listed_code = unit.unit_code and counted.listed_from = unit.valid_from
where unit.level <> 'province'
order by
    unit.display_order,
    unit.unit_code,
    unit.valid_from
