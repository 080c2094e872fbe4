-- question: Điều kiện của địa bàn đã biết gì: đồng bào dân tộc thiểu số, hộ chưa có thiết bị?
-- grain: item
-- params: period
-- measure:
--
-- Of the province as it was said of it as a whole, and of what is known by commune: those of the
-- latest year that is not after the period's. count_known is of how many communes there is a row.

with

latest as (

    select
        context.unit_code,
        context.year,
        context.item,
        context.value,
        context.qualifier,
        context.source,
        unit.level
    from unit_context as context
    inner join period on period.period = $period and context.year <= period.year
    inner join unit
        on context.unit_code = unit.unit_code
        and make_date(context.year, 12, 31) between unit.valid_from
        and coalesce(unit.valid_to, date '9999-12-31')
    where
        (context.item = 'minority_share' and unit.level = 'province')
        or (
            context.item in ('households', 'households_without_device')
            and unit.level = 'commune'
        )
    qualify
        context.year
        = max(context.year) over (
            partition by
                context.unit_code,
                context.item = 'minority_share'
        )

)

select
    item,
    max(year) as year,
    sum(value) as value,
    min(qualifier) as qualifier,
    min(source) as source,
    count(*) as count_known
from latest
group by item
order by item
