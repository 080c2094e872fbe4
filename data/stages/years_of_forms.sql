-- stage: gather
-- needs:
-- The first and the last year that the forms in the files at $paths are of.
select
    min(cast(regexp_extract(period, '\d{4}') as integer)) as first_year,
    max(cast(regexp_extract(period, '\d{4}') as integer)) as last_year
from read_parquet($paths)
where regexp_matches(period, '\d{4}')
