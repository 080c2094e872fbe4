-- view: measure_cell
-- grain: measure, version, part, cell
-- needs: measure
--
-- The cells of forms that a definition adds up for each of its two counts. A row that ends in *
-- is a family: every row so begun.

with

listed as (

    select
        measure,
        version,
        'numerator' as part,
        unnest(numerator_cells) as cell
    from measure
    union all
    select
        measure,
        version,
        'denominator' as part,
        unnest(denominator_cells) as cell
    from measure

)

select
    measure,
    version,
    part,
    cell,
    split_part(cell, ' ', 1) as form,
    regexp_extract(cell, '^\S+ (.*?)\*?:[^:]+$', 1) as row_code,
    contains(cell, '*:') as is_family,
    regexp_extract(cell, ':([^:]+)$', 1) as column_code
from listed
