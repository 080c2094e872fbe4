-- Quý III/2023 (15/6–14/9/2023) as printed by the portal on 26/9/2023, which the dossiers meet
-- exactly; a printed payment is taken for one dossier's. Printed 59,123 resolved and 6,123 open do
-- not add up with these and are not met.
create table printed as
select printed.*
from (
    values
    ('received_new', 60271),
    ('received_online', 15110),
    ('digitised', 43938),
    ('paid_land', 1183),
    ('paid_fee', 3412),
    ('carried_over', 4662),
    ('finished_late', 818),
    ('left_open', 4662 + 60271 - 58350 - 818)
) as printed (figure, dossiers);

create macro figure_printed(asked) as (
    select dossiers
    from printed
    where figure = asked
);
