-- Who sends which form for which period, as the catalogue says; and the quarters that figures are
-- drawn for. A longer period is made of them, so that forms of a year agree with their quarters.

create table form_quarter as
select
    period as quarter,
    (year - 2021) * 4 + number - 1 as q,                -- Quý I/2021 is 0, Quý III/2023 is 10
    starts_on,
    ends_on
from period
where
    calendar = 'report'
    and kind = 'quarter'
    and starts_on >= date '2020-12-15'
    and ends_on <= getvariable('through');

-- The portal shows the running month, quarter and year too; a report is of what has ended.
create table form_sender as
select
    form.form,
    unit.unit_code,
    unit.level,
    period.period,
    period.kind,
    period.starts_on,
    period.ends_on
from form
inner join period
    on form.calendar = period.calendar
    and list_contains(
        form.periods,
        case period.kind when 'year' then 'year' else split_part(period.period, '-', 2) end
    )
inner join unit
    on list_contains(form.levels, unit.level)
    and unit.kind = 'office'
    and unit.valid_from <= period.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= period.ends_on
where
    form.form not like 'II.06%'                         -- those come from the dossiers
    -- By the version in force; before the first, by the first.
    and form.valid_from = (
        select
            coalesce(
                max(each.valid_from) filter (where each.valid_from <= period.ends_on),
                min(each.valid_from)
            )
        from form as each
        where each.form = form.form
    )
    and period.starts_on >= date '2020-12-15'
    and case
        when form.calendar = 'civil' then period.starts_on <= getvariable('through')
        else period.ends_on <= getvariable('through')
    end;

-- What a unit has to say of a quarter. A stock stands as it last was, the rest adds up.
create table quarter_cell (
    form varchar not null,
    unit_code varchar not null,
    q integer not null,
    row_code varchar not null,
    column_code varchar not null,
    value decimal(18, 3) not null,
    is_stock boolean not null
);

-- Offices in each quarter of their lives, and how busy one is beside its level's middle.
create table form_office_quarter as
select
    unit.unit_code,
    unit.level,
    unit.short_name,
    unit.display_order,
    form_quarter.q,
    exp(0.4 * normal('how busy', unit.unit_code)) as busy,
    concat(unit.unit_code, '/', form_quarter.q) as key
from unit
inner join form_quarter
    on unit.valid_from <= form_quarter.ends_on
    and coalesce(unit.valid_to, date '9999-12-31') >= form_quarter.ends_on
where unit.kind = 'office' and unit.level <> 'province';

-- A total of the province divided among the departments without a remainder: each takes what lies
-- between its two marks.
create table form_department as
select
    unit_code,
    short_name,
    coalesce(lag(mark) over (order by display_order), 0) as mark_before,
    mark
from (
    select
        unit_code,
        short_name,
        display_order,
        sum(weight) over (order by display_order) / sum(weight) over () as mark
    from (
        select
            *,
            exp(0.7 * normal('procedures of a department', unit_code)) as weight
        from unit
        where level = 'department' and kind = 'office'
    ) as drawn
) as drawn;

create macro part_of_total(total, mark_before, mark) as (
    round(total * mark) - round(total * mark_before)
);

-- About so many of so many, each for itself: never more than there are.
create macro some_of(number, share, draw, drawn_for) as (
    least(
        number,
        greatest(
            0,
            round(
                number * share
                + sqrt(greatest(number * share * (1 - share), 0)) * normal(draw, drawn_for)
            )
        )
    )
);
