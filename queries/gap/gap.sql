-- question: Vì sao chỉ số của đơn vị khác đơn vị cùng cấp, đơn vị khác hay kỳ khác?
-- grain: procedure_code
-- params: measure, period, unit, against?, units?
-- measure: $measure
--
-- The unit's share less the other's, by procedure (Kitagawa 1955): handling is what it does
-- differently with the same work, mix is that it has other work; they add up to the gap exactly.
-- Against another unit, another period of its own, or without either the other units of its
-- level. A procedure that one side lacks takes the other's rate: all mix, not comparable. Mix is
-- counted from the mean of both shares, so that more of an easy procedure reads as a gain.
-- closing: of handling, what late dossiers make that had their result in time and were only closed
-- late in the system; the rest of handling is without them.

with

named as (

    -- What each code names in the period, on the basis of the day, or of old or new units.
    select
        listed_unit.basis,
        listed_unit.unit_code,
        listed_unit.valid_from,
        listed_unit.level,
        listed_unit.exists_to >= period.starts_on as is_there
    from listed_unit
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where listed_unit.basis = coalesce($units, 'day') and period.period = $period

),

asked as (

    select
        unit_code,
        level
    from named
    where unit_code = $unit

),

side as (

    select
        'own' as side,
        named.basis,
        named.unit_code,
        named.valid_from,
        period.period
    from named
    inner join period on period.period = $period
    where named.unit_code = $unit
    union all
    select
        'other' as side,
        named.basis,
        named.unit_code,
        named.valid_from,
        coalesce(other_period.period, period.period) as period
    from named
    cross join asked
    inner join period on period.period = $period
    left join period as other_period on other_period.period = $against
    where
        case
            when $against is null
                then
                    named.is_there
                    and named.level = asked.level
                    and named.unit_code <> asked.unit_code
            when other_period.period is not null then named.unit_code = asked.unit_code
            else named.unit_code = $against
        end

),

office as (

    -- The months that are counted on each side: those that came whole, as in the totals.
    select distinct
        side.side,
        office_stay.unit_code,
        office_stay.valid_from,
        office_stay.month,
        measure.version
    from side
    inner join listed_part
        on side.basis = listed_part.basis
        and side.unit_code = listed_part.unit_code
        and side.valid_from = listed_part.valid_from
    inner join office_stay
        on listed_part.part_code = office_stay.unit_code
        and listed_part.part_from = office_stay.valid_from
        and side.period = office_stay.period
    inner join listed_measure as measure on office_stay.source = measure.source
    where
        office_stay.is_present
        and measure.measure = $measure
        and measure.kind in ('share', 'average')
        and measure.roll_up = 'sum'

),

taken as materialized (

    -- Written out before it is added: else all of indicator_count would be added up first.
    select
        office.side,
        indicator_count.procedure_code,
        indicator_count.numerator,
        indicator_count.denominator,
        indicator_count.origin
    from office
    inner join indicator_count
        on office.version = indicator_count.version
        and office.unit_code = indicator_count.unit_code
        and office.valid_from = indicator_count.valid_from
        and office.month = indicator_count.month
    where indicator_count.measure = $measure

),

counted as (

    select
        side,
        procedure_code,
        cast(sum(numerator) as bigint) as numerator,
        cast(sum(denominator) as bigint) as denominator,
        any_value(origin) as origin
    from taken
    group by side, procedure_code

),

closed as (

    select
        office.side,
        late_step.procedure_code,
        sum(late_step.closed_late) as closed_late
    from office
    inner join late_step using (unit_code, valid_from, month)
    where $measure = 'late_of_due'
    group by office.side, late_step.procedure_code

),

total as (

    select
        sum(numerator) filter (side = 'own') as own_numerator,
        sum(denominator) filter (side = 'own') as own_denominator,
        sum(numerator) filter (side = 'other') as other_numerator,
        sum(denominator) filter (side = 'other') as other_denominator
    from counted

),

paired as (

    select
        counted.procedure_code,
        cast(coalesce(sum(counted.numerator) filter (counted.side = 'own'), 0) as bigint)
            as numerator,
        cast(coalesce(sum(counted.denominator) filter (counted.side = 'own'), 0) as bigint)
            as denominator,
        cast(coalesce(sum(counted.numerator) filter (counted.side = 'other'), 0) as bigint)
            as other_numerator,
        cast(coalesce(sum(counted.denominator) filter (counted.side = 'other'), 0) as bigint)
            as other_denominator,
        coalesce(sum(closed.closed_late) filter (counted.side = 'own'), 0) as closed_late,
        coalesce(sum(closed.closed_late) filter (counted.side = 'other'), 0)
            as other_closed_late,
        any_value(counted.origin) as origin
    from counted
    left join closed
        on counted.side = closed.side and counted.procedure_code = closed.procedure_code
    group by counted.procedure_code

),

rated as (

    -- Without a dossier due on either side of the whole there is no gap, and no row.
    select
        paired.*,
        paired.denominator / total.own_denominator as own_mix,
        paired.other_denominator / total.other_denominator as other_mix,
        coalesce(
            paired.numerator / nullif(paired.denominator, 0),
            paired.other_numerator / paired.other_denominator
        ) as own_rate,
        coalesce(
            paired.other_numerator / nullif(paired.other_denominator, 0),
            paired.numerator / paired.denominator
        ) as other_rate,
        (
            total.own_numerator / total.own_denominator
            + total.other_numerator / total.other_denominator
        ) / 2 as middle
    from paired
    cross join total
    where
        total.own_denominator > 0
        and total.other_denominator > 0
        and paired.denominator + paired.other_denominator > 0

),

split as (

    select
        procedure_code,
        (own_rate - other_rate) * (own_mix + other_mix) / 2 as handling,
        case
            when denominator > 0 and other_denominator > 0
                then
                    (closed_late / denominator - other_closed_late / other_denominator)
                    * (own_mix + other_mix) / 2
            else 0
        end as closing,
        (own_mix - other_mix) * ((own_rate + other_rate) / 2 - middle) as mix,
        denominator > 0 and other_denominator > 0 as is_comparable,
        numerator,
        denominator,
        other_numerator,
        other_denominator,
        origin
    from rated

)

select
    split.procedure_code,
    procedure.procedure_name,
    split.handling,
    split.closing,
    split.mix,
    split.is_comparable,
    split.numerator,
    split.denominator,
    split.other_numerator,
    split.other_denominator,
    split.origin
from split
left join procedure on split.procedure_code = procedure.procedure_code
order by
    abs(split.handling) desc,
    abs(split.mix) desc,
    split.procedure_code
