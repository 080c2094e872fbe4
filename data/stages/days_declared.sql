-- stage: gather
-- needs:
-- The first and the last day that the files at $paths are said to be of.
select
    min(starts_on) as first_day,
    max(ends_on) as last_day
from read_parquet($paths)
