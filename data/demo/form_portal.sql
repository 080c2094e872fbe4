-- TC.08: what the national portal would show of each component of the 766 index, by civil month,
-- quarter and year. Fewer dossiers than the province has: those not synchronised yet.

create table form_portal as
with

received as (

    select
        form_sender.period,
        form_sender.starts_on,
        count(*) as dossiers,
        count_if(assigned.channel in ('online_self', 'online_counter')) as online
    from form_sender
    inner join assigned
        on assigned.received_at >= form_sender.starts_on
        and assigned.received_at < form_sender.ends_on + interval 1 day
        and assigned.received_at < getvariable('through') + interval 1 day
    where form_sender.form = 'TC.08'
    group by form_sender.period, form_sender.starts_on

),

component as (

    -- Full marks before 2026 and since, the threshold in %, and what it is a share of.
    select listed.*
    from (
        values
        ('1.1', 6, 6, 100, 60, 0.97), ('1.2', 4, 4, 100, 60, 0.96), ('1.3', 2, 2, 100, 1711, 0.99),
        ('1.4', 6, 6, 100, null, 0.93), ('2.1', 20, 20, 100, null, 0.955),
        ('2.2', 0, 0, 100, null, 4.2), ('3.TT', 0, 12, 100, null, 0.32),
        ('3.1', 4, 0, 80, 1711, 0.82), ('3.2', 4, 0, 100, 1422, 0.41),
        ('3.3', 4, 0, 50, null, null),
        ('3.5', 2, 2, 80, 640, 0.71), ('3.5b', 2, 2, 80, 640, 0.22), ('3.6', 6, 6, 100, null, 0.19),
        ('4.1', 6, 6, 100, null, 0.61), ('4.2', 4, 4, 80, null, 0.52),
        ('4.CT', 2, 2, 100, 1200, 0.35), ('4.3', 2, 2, 80, null, 0.24),
        ('4.4', 4, 4, 100, null, 0.12),
        ('4.5a', 2, 2, 100, 1180, 0.38), ('4.5b', 2, 2, 100, null, 0.27),
        ('5.1', 0, 0, 100, 90, 0.56),
        ('5.2', 6, 6, 100, 90, 0.91), ('5.3', 6, 6, 100, 90, 0.86), ('5.4', 6, 6, 90, null, 0.97)
    ) as listed (row_code, points_before, points_since, threshold, denominator, share)

),

shown as (

    select
        received.period,
        component.row_code,
        component.threshold,
        case when year(received.starts_on) < 2026 then points_before else points_since end
            as full_points,
        case
            when component.row_code = '1.4' then received.dossiers
            when component.denominator is null then round(received.dossiers * 0.93)
            else component.denominator
        end as denominator,
        case
            when component.row_code = '3.3' then round(received.online * 0.9)
            when component.share >= 0.9
                then
                    round(
                        coalesce(component.denominator, received.dossiers * 0.93)
                        * least(
                            component.share + 0.01 * uniform('portal', received.period),
                            greatest(1.0, component.share)      -- 2.2 is days, not a share
                        )
                    )
            else
                round(
                    coalesce(component.denominator, received.dossiers * 0.93)
                    * component.share
                    * (0.7 + 0.1 * (year(received.starts_on) - 2020))
                )
        end as numerator
    from received
    cross join component
    where received.starts_on >= date '2022-08-01'       -- the portal counts since then

)

select
    period,
    row_code,
    unnest(['1', '2', '3']) as column_code,
    unnest([
        least(numerator, case when row_code = '2.2' then numerator else denominator end),
        denominator,
        round(
            full_points
            * least(1.0, 100.0 * least(numerator, denominator) / denominator / threshold),
            2
        )
    ]) as value
from shown
where denominator > 0;
