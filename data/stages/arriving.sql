-- stage: gather
-- needs:
-- One table of the batch that is being taken.
create or replace temp view arriving as
from read_parquet(getvariable('path'))
