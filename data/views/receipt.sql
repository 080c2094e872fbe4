-- view: receipt
-- grain: dossier_code, month
-- needs: day_month, dossier_day, unit
-- kept: count
-- idle_without: dossier
--
-- Dossiers newly received in each month, by the unit that was written that day. Online is what an
-- applicant's own device or the counter on their behalf sent; from afar is the first alone. What
-- came some other way (by e-mail, say) is neither online nor direct; of one that does not say how
-- it came neither is known.

select
    dossier_day.dossier_code,
    dossier_day.handling_unit,
    unit.valid_from,
    dossier_day.procedure_code,
    dossier_day.channel,
    dossier_day.channel in ('online_self', 'online_counter') as is_online,
    dossier_day.channel in ('direct', 'post') as is_direct,
    dossier_day.is_digitised,
    dossier_day.is_reused,
    dossier_day.is_authenticated,
    dossier_day.is_synchronised,
    dossier_day.has_fee,
    dossier_day.is_paid_online,
    dossier_day.receiving_unit,
    dossier_day.submitted_on,
    dossier_day.received_on,
    day_month.month
from dossier_day
inner join day_month on dossier_day.received_on = day_month.day
inner join unit
    on dossier_day.handling_unit = unit.unit_code
    and dossier_day.received_on between unit.valid_from
    and coalesce(unit.valid_to, date '9999-12-31')
