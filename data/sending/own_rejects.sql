-- reads: own_office
--
-- The rows of a batch that were not taken; of what names no own unit nobody knows whose it is, or an
-- older row with the same name, perhaps another's, would count as mended by it.
select
    rejected.* replace (
        case
            when rejected.of_unit in (select own_office.written_code from own_office)
                then rejected.of_unit
        end as of_unit
    )
from read_parquet($path) as rejected
