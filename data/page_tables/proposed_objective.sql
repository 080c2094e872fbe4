-- table: proposed_objective
-- grain: period, measure
-- needs: figure, listed_measure, listed_period, listed_unit, province_objective
-- sorted: period, measure
-- idle_without: province_objective
--
-- Of each finished period, the objectives that the province has off their path: behind what it
-- adopted, or, where it adopted nothing, short of what was given; of several figures all are, and
-- one that was counted is told before a printed one, of which no unit has a part. For whom: the
-- unit that lacks most cases of those whose own share is off the path too; the province where no
-- unit has a share. goal_: what the path asks, as a share or as a count.

with

told as (

    select
        province_objective.*,
        listed_period.ends_on as asked_to,
        listed_measure.objective_order,
        coalesce(province_objective.adopted_target, province_objective.official_target) as goal,
        coalesce(
            province_objective.path_tag = 'off_path', province_objective.target_tag = 'unmet', false
        ) as is_off
    from province_objective
    inner join listed_measure using (measure)
    inner join listed_period
        on province_objective.asked = listed_period.period and listed_period.is_finished
    where listed_measure.objective_order is not null and not province_objective.is_longer

),

off_path as (

    select *
    from told
    where goal is not null
    qualify
        bool_and(is_off) over (partition by asked, measure)
        and row_number() over (
            partition by asked, measure
            order by origin in ('published', 'press'), origin
        ) = 1

),

behind as (

    -- Cases that a unit lacks of its own goal: too few of what is wanted, or too many of what is not.
    select
        off_path.asked,
        off_path.measure,
        figure.unit_code,
        figure.valid_from,
        figure.numerator,
        figure.denominator,
        coalesce(figure.adopted_target, figure.official_target) as goal,
        case off_path.better
            when 'higher' then ceil(goal * figure.denominator) - figure.numerator
            else figure.numerator - floor(goal * figure.denominator)
        end as count_lacking,
        unit.display_order
    from off_path
    inner join figure
        on off_path.measure = figure.measure
        and off_path.version = figure.version
        and off_path.origin = figure.origin
        and off_path.period = figure.period
        and figure.scope = 'own'
    inner join listed_unit as unit
        on figure.unit_code = unit.unit_code
        and figure.valid_from = unit.valid_from
        and unit.basis = 'day'
        and unit.exists_to >= off_path.asked_to
        and unit.level <> 'province'
        and unit.kind <> 'central_agency'
    where
        off_path.kind = 'share'
        and coalesce(figure.path_tag = 'off_path', figure.target_tag = 'unmet', false)
        and figure.denominator > 0

),

most_behind as (

    select
        asked,
        measure,
        first(
            behind
            order by count_lacking desc, display_order, unit_code, valid_from
        ) as of_unit
    from behind
    group by asked, measure

)

select
    off_path.asked as period,
    off_path.measure,
    off_path.origin,
    off_path.objective_order,
    coalesce(most_behind.of_unit.unit_code, province.unit_code) as unit_code,
    coalesce(most_behind.of_unit.valid_from, province.valid_from) as valid_from,
    case
        when most_behind.measure is null then off_path.numerator
        else most_behind.of_unit.numerator
    end as numerator,
    case
        when most_behind.measure is null then off_path.denominator
        else most_behind.of_unit.denominator
    end as denominator,
    case when most_behind.measure is null then off_path.value end as value,
    most_behind.of_unit.count_lacking,
    off_path.numerator as province_numerator,
    off_path.denominator as province_denominator,
    off_path.value as province_value,
    off_path.kind = 'share' as is_share,
    coalesce(most_behind.of_unit.goal, off_path.goal) as goal,
    off_path.adopted_target is not null as is_adopted,
    off_path.official_kind,
    case
        when off_path.adopted_target is null then off_path.official_is_simulated
        else off_path.adopted_is_simulated
    end as goal_is_simulated
from off_path
inner join listed_unit as province
    on off_path.unit_code = province.unit_code
    and province.level = 'province'
    and province.basis = 'day'
    and off_path.asked_to between province.meant_from and province.meant_to
left join most_behind
    on off_path.asked = most_behind.asked and off_path.measure = most_behind.measure
order by
    off_path.asked,
    off_path.measure
