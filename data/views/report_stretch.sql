-- view: report_stretch
-- grain: form, unit_code, period, part_period
-- needs: form_sent, period, period_month
-- kept: count
-- idle_without: form_sent
--
-- Which reports tell of a unit's period: the one sent for it, or else the longest of those sent
-- for shorter periods within it. Nothing of the rest of the period is known: months says how many
-- of its months they tell of.

with

sent as (

    select
        form_sent.form,
        form_sent.unit_code,
        period.*
    from form_sent
    inner join period using (period)

),

month_count as (

    select
        period,
        count(*) as months
    from period_month
    group by period

),

shorter as (

    -- Periods of a calendar lie within each other or apart: what begins after all before it have
    -- ended lies within none of them.
    select
        sent.form,
        sent.unit_code,
        longer.period,
        sent.period as part_period,
        sent.starts_on = longer.starts_on as is_first,
        sent.ends_on = longer.ends_on as is_last
    from sent
    inner join period as longer
        on sent.calendar = longer.calendar
        and sent.starts_on >= longer.starts_on
        and sent.ends_on <= longer.ends_on
        and sent.period <> longer.period
    anti join sent as whole
        on sent.form = whole.form
        and sent.unit_code = whole.unit_code
        and longer.period = whole.period
    qualify
        sent.starts_on > coalesce(
            max(sent.ends_on) over (
                partition by sent.form, sent.unit_code, longer.period
                order by sent.starts_on, sent.ends_on desc
                rows between unbounded preceding and 1 preceding
            ),
            date '0001-01-01'
        )

),

part as (

    select
        form,
        unit_code,
        period,
        period as part_period,
        true as is_first,
        true as is_last,
        true as is_whole
    from sent
    union all
    select
        *,
        false as is_whole
    from shorter

)

select
    part.*,
    month_count.months
from part
inner join month_count on part.part_period = month_count.period
