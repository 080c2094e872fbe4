-- view: form_in_force
-- grain: form, period
-- needs: form, period
-- kept: count
--
-- The version that a form is reported by in each period: the latest that had begun by its last
-- day; before the first version that we have, the first. And whether it is sent for that period.

select
    form.form,
    form.version,
    period.period,
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
