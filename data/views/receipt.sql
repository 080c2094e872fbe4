-- view: receipt
-- grain: dossier_code, month
-- needs: dossier_day, day_month
--
-- Dossiers newly received in each month. Online is what an applicant's own device or the
-- counter on their behalf sent; from afar is the first alone.

select
    dossier_day.dossier_code,
    dossier_day.handling_unit,
    dossier_day.procedure_code,
    dossier_day.channel,
    dossier_day.channel in ('online_self', 'online_counter') as is_online,
    dossier_day.is_digitised,
    day_month.month
from dossier_day
inner join day_month on dossier_day.received_on = day_month.day
