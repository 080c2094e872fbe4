-- reads: procedure
--
-- What a batch calls procedures that the newest build does not know: those that it knows are called
-- alike in the dossiers of all units.
select named.*
from read_parquet($path) as named
left join build.procedure as known on named.procedure_code = known.procedure_code
where known.procedure_code is null
