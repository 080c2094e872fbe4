-- view: form_sent
-- grain: form, unit_code, period
-- needs:
--
-- Which unit has sent which form for which period: seen by everyone, also where its cells are not
-- (data/shadows).

select distinct
    form,
    unit_code,
    period
from form_cell
