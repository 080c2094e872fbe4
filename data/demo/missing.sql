-- What an office has not sent is not there: its dossiers received in those months are taken out
-- before the third quarter of 2023 is fitted to print.
delete from handled
using planted
where
    planted.kind = 'not_sent'
    and handled.unit_code = planted.unit_code
    and cast(handled.received_at as date) between planted.starts_on and planted.ends_on;

-- Of what came before 15/12/2020 only the opening stock is known.
delete from handled
where received_at < timestamp '2020-12-15' and finished_at < timestamp '2020-12-15';
