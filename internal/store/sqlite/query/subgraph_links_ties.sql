-- Which ties lead from one of the nodes asked to another? Those of one kind between the same ends together, as sure as the surest.
-- The plus keeps the planner from looking for each of them at each other.
WITH asked (key, id, type) AS MATERIALIZED ({asked}),
cost (n) AS MATERIALIZED (
  SELECT count(*) FROM (SELECT 1 FROM asked a CROSS JOIN tie t ON t.src = a.key {kinds} LIMIT {limit})
),
link AS MATERIALIZED (
  SELECT t.src, t.dst, t.kind, count(*) AS number, max(t.certainty) AS certainty
  FROM asked a CROSS JOIN tie t ON t.src = a.key {kinds}
  WHERE (SELECT n FROM cost) <= {most} AND +t.dst IN (SELECT key FROM asked) {holds}
  GROUP BY t.src, t.kind, t.dst
)
SELECT 'link' AS part, a.id, y.id, l.kind, l.number, 0 AS strength, l.certainty, NULL AS first_day, NULL AS last_day
FROM link l CROSS JOIN node a ON a.key = l.src CROSS JOIN node y ON y.key = l.dst
UNION ALL
SELECT 'cost', '', '', 0, n, 0, 0, NULL, NULL FROM cost
