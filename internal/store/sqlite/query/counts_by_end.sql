-- How many nodes lead to each end by ties of one kind, how many are there, and how many lead to none?
WITH matched (key) AS MATERIALIZED (SELECT n.key {nodes}),
led (key, finish) AS MATERIALIZED (SELECT DISTINCT m.key, t.dst FROM matched m CROSS JOIN tie t ON t.src = m.key AND t.kind = {kind})
SELECT 'group', x.id, count(*) AS nodes FROM led l CROSS JOIN node x ON x.key = l.finish GROUP BY x.key
UNION ALL
SELECT 'total', '', count(*) FROM matched
UNION ALL
SELECT 'none', '', count(*) FROM matched m WHERE NOT EXISTS (SELECT 1 FROM tie t WHERE t.src = m.key AND t.kind = {kind})
ORDER BY nodes DESC, 2
