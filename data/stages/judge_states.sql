-- stage: judge
-- needs: verdict, verdict_reason
-- writes: verdict
-- The state beside the tags: one text for what the reasons say and what pages show.
update verdict
set state = verdict_reason.state
from verdict_reason
where
    verdict.measure = verdict_reason.measure
    and verdict.origin = verdict_reason.origin
    and verdict.unit_code = verdict_reason.unit_code
    and verdict.valid_from = verdict_reason.valid_from
    and verdict.period = verdict_reason.period
    and verdict.scope = 'own'
