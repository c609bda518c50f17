-- Who was at the events? One text of keys for each.
SELECT (SELECT group_concat(q.actor) FROM present q INDEXED BY present_at WHERE q.event = e.value) FROM json_each({events}) e
