-- grain: one row per topic and year: the cells behind its figures, packed as they are published
create table intermediate.lineage (topic_id integer, year smallint, body blob);
