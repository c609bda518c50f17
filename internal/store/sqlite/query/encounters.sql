-- Who was at the same events as the actors asked, how strongly, and what stands between?
-- One row a pair: {part} of each start, or of all. Pairs, exclusions and relations: docs/adr/0001.
WITH asked (key, id, type, also) AS MATERIALIZED ({asked}),
meeting AS MATERIALIZED (
  SELECT a.key AS a, q.actor AS b, n.root, {weight} AS weight, {basis} AS basis, n.first_day, n.last_day, {relation} AS relation, {certainty} AS certainty
  FROM asked a
  CROSS JOIN present p ON p.actor = a.key
  CROSS JOIN node n ON n.key = p.event
  CROSS JOIN present q ON q.event = p.event AND q.actor <> p.actor
  CROSS JOIN node y ON y.key = q.actor
  WHERE n.meets = 1 {event} AND {pair} {with} {once}
),
tree AS (
  SELECT a, b, root, min(relation) AS any_relation,
    max(weight) FILTER (WHERE {left}) AS weight, count(*) FILTER (WHERE {left}) AS count,
    min(first_day) FILTER (WHERE {left}) AS first_day, max(last_day) FILTER (WHERE {left}) AS last_day,
    max(certainty) FILTER (WHERE {left}) AS certainty, min(basis) FILTER (WHERE {left}) AS basis,
    count(*) FILTER (WHERE relation = 1 AND {left}) AS across, count(*) FILTER (WHERE relation = 2 AND {left}) AS other,
    count(*) FILTER (WHERE relation = 3 AND {left}) AS colleagues, count(*) FILTER (WHERE relation = 4 AND {left}) AS same
  FROM meeting GROUP BY a, b, root
),
pair AS MATERIALIZED (
  SELECT t.a, t.b, a.id AS a_id, y.id AS b_id, min(t.any_relation) AS any_relation,
    COALESCE(sum(t.weight), 0) AS strength, sum(t.count) AS count, min(t.first_day) AS first_day, max(t.last_day) AS last_day,
    max(t.certainty) AS certainty, min(t.basis) AS basis,
    sum(t.across) AS across, sum(t.other) AS other, sum(t.colleagues) AS colleagues, sum(t.same) AS same
  FROM tree t CROSS JOIN asked a ON a.key = t.a CROSS JOIN node y ON y.key = t.b
  GROUP BY t.a, t.b
),
kept AS (SELECT * FROM pair WHERE count > 0 {minimum})
SELECT 'page' AS part, {owner} AS owner, a, b, strength, count, first_day, last_day, certainty, basis, across, other, colleagues, same, place
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY {owner} {order}) AS place FROM kept WHERE 1 {beyond})
WHERE place <= {limit}
UNION ALL
SELECT 'total', {owner}, 0, 0, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM kept GROUP BY 2
UNION ALL
SELECT 'passed', {owner}, 0, 0, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM kept WHERE 1 {passed} GROUP BY 2
UNION ALL
SELECT 'withheld', {owner}, any_relation, 0, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM pair WHERE count = 0 GROUP BY 2, 3
ORDER BY place
