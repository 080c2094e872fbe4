-- view: unit_month
-- grain: unit_code, valid_from, month
-- needs: counted_month, unit
-- kept: count
--
-- Every unit in every month of its life, from the day on which it opens that month to the day on
-- which it closes it. Only in the month of a reorganisation are these not the month's own days.

select
    unit.unit_code,
    unit.valid_from,
    counted_month.month,
    greatest(unit.valid_from, counted_month.starts_on) as opens_on,
    least(coalesce(unit.valid_to, date '9999-12-31'), counted_month.counted_through) as closes_on
from unit
inner join counted_month
    on unit.valid_from <= counted_month.counted_through
    and coalesce(unit.valid_to, date '9999-12-31') >= counted_month.starts_on
