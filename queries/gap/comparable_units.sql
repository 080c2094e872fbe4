-- question: Đơn vị nào có hồ sơ để so với đơn vị cùng cấp hoặc với chính mình năm trước?
-- grain: unit_code
-- params: period, measure, before?, units?
-- measure: $measure
--
-- In administrative order. Of figures counted from dossiers, since only these tell procedures
-- apart. before: the same period of the year before, if the build has it. units: as in `units`;
-- only who answers to its code on the last day.

with

counted as (

    select
        listed_unit.unit_code,
        listed_unit.level,
        listed_unit.display_order,
        bool_or(figure.period = $period) as is_now,
        bool_or(figure.period <> $period) as is_before
    from figure
    inner join listed_unit
        on figure.unit_code = listed_unit.unit_code
        and figure.valid_from = listed_unit.valid_from
        and figure.scope = listed_unit.scope
    inner join period
        on period.ends_on between listed_unit.meant_from and listed_unit.meant_to
    where
        listed_unit.basis = coalesce($units, 'day')
        and listed_unit.level <> 'province'
        and period.period = $period
        and figure.period in ($period, $before)
        and figure.measure = $measure
        and figure.is_current
        and figure.origin in ('counted', 'simulated')
        and figure.denominator > 0
    group by listed_unit.unit_code, listed_unit.level, listed_unit.display_order

)

select unit_code
from counted
where is_now
qualify is_before or count(*) over (partition by level) > 1
order by
    display_order,
    unit_code
