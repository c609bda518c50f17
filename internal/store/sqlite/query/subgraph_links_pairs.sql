-- Which pairs of the actors asked were at the same events, and how strongly, surely and when? Each once, the lesser id first.
-- Only events at which several of them were are looked at; most have no MET. Pairs, exclusions and relations: docs/adr/0001.
WITH asked (key, id, type) AS MATERIALIZED ({asked}),
attended AS MATERIALIZED (
  SELECT p.event, p.actor, p.side, p.certainty FROM asked a CROSS JOIN present p ON p.actor = a.key LIMIT {limit}
),
gathering AS MATERIALIZED (
  SELECT n.key, n.root, {weight} AS weight, n.status_certainty, n.first_day, n.last_day, g.there,
    EXISTS (SELECT 1 FROM tie t WHERE t.event = n.key) AS met
  FROM (SELECT event, count(*) AS there FROM attended GROUP BY event HAVING count(*) > 1) g CROSS JOIN node n ON n.key = g.event
  WHERE n.meets = 1 {event}
),
cost (n) AS MATERIALIZED (
  SELECT (SELECT count(*) FROM attended) + (SELECT COALESCE(sum(there * there), 0) FROM gathering)
),
meeting AS MATERIALIZED (
  SELECT p.actor AS a, q.actor AS b, n.root, n.weight, n.first_day, n.last_day, {relation} AS relation,
    CASE WHEN n.met THEN {certainty} ELSE {derived} END AS certainty
  FROM gathering n
  CROSS JOIN attended p ON p.event = n.key
  CROSS JOIN attended q ON q.event = n.key
  CROSS JOIN asked a ON a.key = p.actor
  CROSS JOIN asked y ON y.key = q.actor
  WHERE (SELECT n FROM cost) <= {most} AND a.id < y.id AND {pair} AND {left}
),
tree AS (
  SELECT a, b, max(weight) AS weight, count(*) AS number, max(certainty) AS certainty, min(first_day) AS first_day, max(last_day) AS last_day
  FROM meeting GROUP BY a, b, root
),
link AS MATERIALIZED (
  SELECT a, b, sum(weight) AS strength, sum(number) AS number, max(certainty) AS certainty, min(first_day) AS first_day, max(last_day) AS last_day
  FROM tree GROUP BY a, b HAVING sum(weight) >= {minimum}
)
SELECT 'link' AS part, a.id, y.id, 0 AS kind, l.number, l.strength, l.certainty, l.first_day, l.last_day
FROM link l CROSS JOIN node a ON a.key = l.a CROSS JOIN node y ON y.key = l.b
UNION ALL
SELECT 'cost', '', '', 0, n, 0, 0, NULL, NULL FROM cost
