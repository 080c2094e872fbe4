-- stage: gather
-- needs: form_cell
-- writes: form_sent
-- idle_without: form_cell
-- Told from all cells, also from those that not everybody may see.
insert into form_sent by name

select distinct
    form,
    unit_code,
    period
from form_cell
