-- grain: none; of what stands behind a figure that is computed again, the next publication packs the records that differ
update intermediate.lineage set is_stale = true
from affected_topics as affected
where lineage.topic_id = affected.topic_id and lineage.year = affected.year;
