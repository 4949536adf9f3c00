-- grain: none; what stands behind a figure that is computed again is packed again by the next publication
delete from intermediate.lineage using affected_topics as affected
where lineage.topic_id = affected.topic_id and lineage.year = affected.year;
