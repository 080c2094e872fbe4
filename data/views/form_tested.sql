-- view: form_tested
-- grain: form, unit_code, period, identity, place
-- needs: form_carried, form_figure, form_identity
-- kept: gather
-- idle_without: form_cell
--
-- Each identity of the catalogue in each place of a report that it speaks of, with both sides, and
-- whether it is broken. Of a side with unknown cells only the least is known, for no cell is below
-- nothing; so a broken identity is broken whatever the unknown cells are.

with

term as (

    select
        form,
        version,
        identity,
        part,
        along,
        relation,
        true as is_left,
        unnest(left_codes) as code
    from form_identity
    where relation <> 'opens_with'
    union all
    select
        form,
        version,
        identity,
        part,
        along,
        relation,
        false as is_left,
        unnest(right_codes) as code
    from form_identity
    where relation <> 'opens_with'

),

side as (

    -- Along columns an identity holds in each row, along rows in each column.
    select
        term.form,
        term.version,
        term.identity,
        figure.unit_code,
        figure.period,
        case term.along when 'columns' then figure.row_code else figure.column_code end as place,
        sum(figure.value) filter (where term.is_left) as left_value,
        sum(figure.value) filter (where not term.is_left) as right_value,
        count_if(term.is_left and figure.is_complete) as count_left,
        count_if(not term.is_left and figure.is_complete) as count_right
    from term
    inner join form_figure as figure
        on term.form = figure.form
        and term.version = figure.version
        and term.part = figure.part
        and case term.along when 'columns' then figure.column_code else figure.row_code end
        = term.code
    group by all

),

compared as (

    select
        side.form,
        side.version,
        side.identity,
        side.unit_code,
        side.period,
        side.place,
        side.left_value,
        side.right_value,
        side.count_left = len(form_identity.left_codes) as is_left_complete,
        side.count_right = len(form_identity.right_codes) as is_right_complete
    from side
    inner join form_identity using (form, version, identity)
    union all by name
    select
        *,
        true as is_left_complete,
        true as is_right_complete
    from form_carried

)

select
    compared.form,
    compared.unit_code,
    compared.period,
    compared.identity,
    compared.place,
    form_identity.severity,
    form_identity.sentence,
    compared.left_value,
    compared.right_value,
    (compared.is_right_complete and coalesce(compared.left_value, 0) > compared.right_value)
    or (
        form_identity.relation <> 'at_most'
        and compared.is_left_complete
        and coalesce(compared.right_value, 0) > compared.left_value
    ) as is_broken
from compared
inner join form_identity using (form, version, identity)
