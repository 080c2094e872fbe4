-- question: Văn bản, báo cáo nêu số của những kỳ nào?
-- grain: period
-- params: unit?
-- measure:
--
-- The periods for which there is something to compare: a print or a form of the unit.

with

asked as (

    select distinct unit_code from unit
    where unit_code = $unit or ($unit is null and level = 'province')

),

stated as (

    select
        unit_code,
        period,
        1 as count_printed,
        0 as count_reported
    from published_figure
    union all
    select
        unit_code,
        period,
        0 as count_printed,
        1 as count_reported
    from form_sent

)

select
    period.period,
    period.starts_on,
    period.ends_on,
    sum(stated.count_printed) as count_printed,
    sum(stated.count_reported) as count_reported
from stated
inner join asked using (unit_code)
inner join period on stated.period = period.period
group by
    period.period,
    period.starts_on,
    period.ends_on
order by
    period.ends_on desc,
    period.starts_on desc,
    period.period
