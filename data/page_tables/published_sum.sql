-- table: published_sum
-- grain: identity, unit_code, origin, document, period
-- needs: published_figure, published_identity
-- sorted: period, unit_code, identity, origin, document
-- idle_without: published_figure
--
-- What should add up (equal) and what only looks as if it should (two_bases), within one document
-- and one period, where every term of it was printed. The terms stand in the order of the
-- sentence; difference is their sum less the printed total. Nothing is mended here.

with

term as (

    select
        published_identity.*,
        printed.unit_code,
        printed.origin,
        printed.document,
        printed.period,
        coalesce(printed.numerator, printed.value) as amount
    from published_identity
    inner join published_figure as printed using (measure)
    where printed.qualifier is null

),

added as (

    select
        identity,
        kind,
        unit_code,
        origin,
        document,
        period,
        list(cast(amount as double) order by display_order) filter (where not is_total)
            as amounts,
        list(sign order by display_order) filter (where not is_total) as signs,
        list(words order by display_order) filter (where not is_total) as words,
        list(measure order by display_order) filter (where not is_total) as measures,
        sum(amount * sign) filter (where not is_total) as amount_added,
        any_value(amount) filter (where is_total) as amount_total,
        any_value(words) filter (where is_total) as total_words,
        any_value(measure) filter (where is_total) as total_measure,
        count(*) as count_terms
    from term
    group by identity, kind, unit_code, origin, document, period

)

select
    added.identity,
    added.kind,
    added.unit_code,
    added.origin,
    added.document,
    added.period,
    added.amounts,
    added.signs,
    added.words,
    added.measures,
    added.amount_added,
    added.amount_total,
    added.total_words,
    added.total_measure,
    case when added.kind = 'equal' then added.amount_added - added.amount_total end
        as difference
from added
where
    added.count_terms = (
        select count(*) from published_identity
        where published_identity.identity = added.identity
    )
order by
    added.period,
    added.unit_code,
    added.identity,
    added.origin,
    added.document
