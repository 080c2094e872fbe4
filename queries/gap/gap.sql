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

with

named as (

    -- What each code names in the period, on the basis of the day, or of old or new units.
    select
        unit_basis.basis,
        unit_basis.unit_code,
        unit_basis.valid_from,
        unit_basis.exists_to >= period.starts_on as is_there,
        unit.level
    from unit_basis
    inner join period on period.period = $period and unit_basis.exists_from <= period.ends_on
    inner join unit
        on unit_basis.unit_code = unit.unit_code and unit_basis.valid_from = unit.valid_from
    where unit_basis.basis = coalesce($units, 'day')
    qualify
        row_number() over (
            partition by unit_basis.unit_code order by unit_basis.exists_from desc
        ) = 1

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

    select distinct
        side.side,
        side.period,
        unit_part.part_code as unit_code,
        unit_part.part_from as valid_from
    from side
    inner join unit_part
        on side.basis = unit_part.basis
        and side.unit_code = unit_part.unit_code
        and side.valid_from = unit_part.valid_from

),

counted as (

    -- Months that did not come whole are left out, as in the totals.
    select
        office.side,
        indicator_count.procedure_code,
        cast(sum(indicator_count.numerator) as bigint) as numerator,
        cast(sum(indicator_count.denominator) as bigint) as denominator,
        any_value(indicator_count.origin) as origin
    from office
    inner join period_month on office.period = period_month.period
    inner join indicator_count
        on office.unit_code = indicator_count.unit_code
        and office.valid_from = indicator_count.valid_from
        and period_month.month = indicator_count.month
    inner join current_measure
        on indicator_count.measure = current_measure.measure
        and indicator_count.version = current_measure.version
    inner join office_month
        on current_measure.source = office_month.source
        and indicator_count.unit_code = office_month.unit_code
        and indicator_count.valid_from = office_month.valid_from
        and indicator_count.month = office_month.month
    where
        indicator_count.measure = $measure
        and current_measure.kind in ('share', 'average')
        and current_measure.roll_up = 'sum'
        and office_month.is_present
    group by office.side, indicator_count.procedure_code

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
