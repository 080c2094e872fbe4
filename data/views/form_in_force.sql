-- view: form_in_force
-- grain: form, period
-- needs: form, period
-- kept: gather
--
-- The version that a form is reported by in each period: the latest that had begun by its last
-- day; before the first version that we have, the first. And whether it is sent for that period.
-- Of a period after its end (form_ended) there is none: its old version is never used in silence.

with

latest as (

    select
        form.form,
        form.version,
        form.valid_to,
        period.period,
        period.ends_on,
        list_contains(
            form.periods,
            case period.kind when 'year' then 'year' else split_part(period.period, '-', 2) end
        ) as is_sent
    from form
    inner join period on form.calendar = period.calendar
    qualify
        row_number() over (
            partition by form.form, period.period
            order by
                form.valid_from <= period.ends_on desc,
                case when form.valid_from <= period.ends_on then form.valid_from end desc,
                form.valid_from
        ) = 1

)

select
    form,
    version,
    period,
    is_sent
from latest
where coalesce(valid_to >= ends_on, true)
