-- view: unit_meant
-- grain: basis, unit_code, period
-- needs: build, period, unit, unit_basis
--
-- Whom a code means in a period, on each basis: the unit that held it on the period's last day, or
-- else last before. The period 'now', for questions without one, is the as-of date.

with

moment as (

    select
        period,
        ends_on as day
    from period
    union all
    select
        'now' as period,
        as_of as day
    from build

)

select
    unit_basis.basis,
    unit_basis.unit_code,
    moment.period,
    unit_basis.valid_from,
    unit_basis.scope,
    unit_basis.exists_to,
    unit.level
from unit_basis
inner join unit
    on unit_basis.unit_code = unit.unit_code and unit_basis.valid_from = unit.valid_from
inner join moment on unit_basis.exists_from <= moment.day
qualify
    row_number() over (
        partition by unit_basis.basis, unit_basis.unit_code, moment.period
        order by unit_basis.exists_from desc
    ) = 1
