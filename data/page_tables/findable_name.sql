-- table: findable_name
-- grain: kind
-- needs: listed_measure, procedure
-- sorted: kind
--
-- For the box on every page: of each kind one text, [[code, name, note], …], which goes to the
-- browser as it is. A measure's note says whether units stand beside each other by it, as
-- units.is_compared has it (figures/panels).

with

found as (

    select
        'procedure' as kind,
        procedure_code as code,
        procedure_name as name,
        field as note,
        0 as place
    from procedure
    union all
    select
        'measure' as kind,
        measure as code,
        title as name,
        case
            when
                kind = 'share'
                and domain <> 'anti_corruption'
                and list_has_any(available_levels, ['department', 'district', 'commune'])
                then 'units'
            else 'definitions'
        end as note,
        display_order as place
    from listed_measure

)

select
    kind,
    cast(to_json(list(json_array(code, name, note) order by place, code)) as varchar) as entries
from found
group by kind
order by kind
