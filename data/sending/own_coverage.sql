-- reads: own_office
--
-- Of what a batch says came, what is of the units of own_office: a counter at which dossiers were
-- taken in for them is heard of by others.
select coverage.*
from read_parquet($path) as coverage
where
    exists (
        select 1
        from own_office
        where
            coverage.unit_code = own_office.written_code
            and coverage.starts_on <= own_office.written_to
            and coverage.ends_on >= own_office.written_from
    )
