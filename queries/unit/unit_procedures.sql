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
        listed_unit.basis,
        listed_unit.unit_code,
        listed_unit.valid_from
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and listed_unit.unit_code = $unit
        and period.period = $period

),

office as (

    select
        office_stay.unit_code,
        office_stay.valid_from,
        office_stay.month,
        office_stay.is_present,
        office_stay.opens_on = min(office_stay.opens_on) over () as is_opening,
        office_stay.closes_on = max(office_stay.closes_on) over () as is_closing,
        measure.version,
        measure.roll_up,
        measure.kind
    from asked
    inner join listed_part
        on asked.basis = listed_part.basis
        and asked.unit_code = listed_part.unit_code
        and asked.valid_from = listed_part.valid_from
    inner join office_stay
        on listed_part.part_code = office_stay.unit_code
        and listed_part.part_from = office_stay.valid_from
    inner join listed_measure as measure on office_stay.source = measure.source
    where office_stay.period = $period and measure.measure = $measure

),

counted as (

    select
        indicator_count.procedure_code,
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
    counted.numerator,
    counted.denominator,
    case
        when counted.kind in ('share', 'average')
            then counted.numerator / nullif(counted.denominator, 0)
        else counted.numerator
    end as value,
    counted.origin
from counted
inner join procedure on counted.procedure_code = procedure.procedure_code
order by
    counted.numerator desc,
    counted.denominator desc,
    procedure.procedure_code
