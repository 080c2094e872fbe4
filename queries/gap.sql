-- question: Vì sao chỉ số của đơn vị khác đơn vị cùng cấp, đơn vị khác hay kỳ khác?
-- grain: procedure_code
-- params: measure, period, unit, against?
-- measure: $measure
--
-- The unit's share less the other's, by procedure (Kitagawa 1955): handling is what it does
-- differently with the same work, mix is that it has other work; they add up to the gap exactly.
-- Against another unit, another period of its own, or without either the other units of its
-- level. A procedure that one side lacks takes the other's rate: all mix, not comparable. Mix is
-- counted from the mean of both shares, so that more of an easy procedure reads as a gain.

with

asked as (

    -- The unit as it was in the period; a province is all its offices.
    select
        unit.unit_code,
        unit.level
    from unit
    inner join period on period.period = $period
    where
        unit.unit_code = $unit
        and unit.valid_from <= period.ends_on
        and coalesce(unit.valid_to, date '9999-12-31') >= period.starts_on
    qualify row_number() over (order by unit.valid_from desc) = 1

),

office as (

    select
        unit.unit_code,
        unit.unit_code = asked.unit_code or asked.level = 'province' as is_asked,
        unit.level = asked.level as is_peer
    from unit
    cross join asked
    where unit.level <> 'province'
    group by all

),

side as (

    select
        'own' as side,
        office.unit_code,
        period.period
    from office
    inner join period on period.period = $period
    where office.is_asked
    union
    select
        'other' as side,
        office.unit_code,
        coalesce(other_period.period, $period) as period
    from office
    left join period as other_period on other_period.period = $against
    where
        case
            when $against is null then office.is_peer and not office.is_asked
            when other_period.period is not null then office.is_asked
            else office.unit_code = $against
        end

),

counted as (

    -- Months that did not come whole are left out, as in the totals.
    select
        side.side,
        indicator_count.procedure_code,
        cast(sum(indicator_count.numerator) as bigint) as numerator,
        cast(sum(indicator_count.denominator) as bigint) as denominator,
        any_value(indicator_count.origin) as origin
    from side
    inner join period_month on side.period = period_month.period
    inner join indicator_count
        on side.unit_code = indicator_count.unit_code
        and period_month.month = indicator_count.month
    inner join current_measure
        on indicator_count.measure = current_measure.measure
        and indicator_count.version = current_measure.version
    inner join office_month
        on current_measure.source = office_month.source
        and indicator_count.unit_code = office_month.unit_code
        and indicator_count.month = office_month.month
    where
        indicator_count.measure = $measure
        and current_measure.kind in ('share', 'average')
        and current_measure.roll_up = 'sum'
        and office_month.is_present
    group by side.side, indicator_count.procedure_code

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
        procedure_code,
        cast(coalesce(sum(numerator) filter (side = 'own'), 0) as bigint) as numerator,
        cast(coalesce(sum(denominator) filter (side = 'own'), 0) as bigint) as denominator,
        cast(coalesce(sum(numerator) filter (side = 'other'), 0) as bigint) as other_numerator,
        cast(coalesce(sum(denominator) filter (side = 'other'), 0) as bigint)
            as other_denominator,
        any_value(origin) as origin
    from counted
    group by procedure_code

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
