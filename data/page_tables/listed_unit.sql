-- table: listed_unit
-- grain: basis, unit_code, valid_from
-- needs: succession, unit_basis, unit_group, unit_placed
-- sorted: basis, display_order, unit_code, valid_from
--
-- The units of each basis (views/unit_part.sql) with what a list of them shows, the scope of their
-- figures, the days for which there can be any (exists_), and the days on which their code means
-- them (meant_): from the first of these until another of that code begins. code_passed_on: the
-- day on which another unit took the code over; are_units_changed: whether any was reorganised.
-- group_: the group of communes that the pack puts it in, if any.

with

placed as (

    select
        *,
        lead(valid_from) over (partition by unit_code order by valid_from) as code_passed_on,
        (select count(*) from succession) > 0 as are_units_changed
    from unit_placed

)

select
    unit_basis.basis,
    unit_basis.unit_code,
    unit_basis.valid_from,
    unit.valid_to,
    unit.unit_name,
    unit.short_name,
    unit.level,
    unit.kind,
    unit.parent_code,
    unit.parent_short_name,
    unit.district_code,
    unit.district_short_name,
    unit.display_order,
    unit.code_passed_on,
    unit.are_units_changed,
    unit_group.group_name,
    unit_group.group_order,
    unit_group.within_name,
    unit_basis.scope,
    unit_basis.exists_from,
    unit_basis.exists_to,
    unit_basis.exists_from as meant_from,
    coalesce(
        lead(unit_basis.exists_from) over (
            partition by unit_basis.basis, unit_basis.unit_code order by unit_basis.exists_from
        ) - 1,
        date '9999-12-31'
    ) as meant_to
from unit_basis
inner join placed as unit
    on unit_basis.unit_code = unit.unit_code and unit_basis.valid_from = unit.valid_from
left join unit_group
    on unit_basis.unit_code = unit_group.unit_code
    and unit_basis.valid_from = unit_group.valid_from
order by
    unit_basis.basis,
    unit.display_order,
    unit_basis.unit_code,
    unit_basis.valid_from
