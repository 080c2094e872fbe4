-- shadow: rejected_row
-- seen_with: see_anti_corruption_cells
--
-- A rejected cell of a unit's form keeps its place and its reason, not its text.

select
    rejected_row.* replace (
        case
            when not of_form.is_hidden and not contains(rejected_row.mapped, '/PCTN')
                then rejected_row.given
        end as given,
        case
            when of_form.is_hidden or contains(rejected_row.mapped, '/PCTN') then '{}'
            else rejected_row.mapped
        end as mapped
    )
from original.rejected_row
inner join (
    select
        batch.batch_id,
        contains(batch.source, '/PCTN') or batch.batch_id in (
            select cell.batch_id from original.form_cell as cell where ends_with(cell.form, '/PCTN')
        ) as is_hidden
    from batch
) as of_form using (batch_id)
