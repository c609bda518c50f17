-- The pairs of the actors asked with others: each is one link. Pairs, exclusions and relations: docs/adr/0001.
cost (n) AS MATERIALIZED (
  SELECT count(*) FROM (
    SELECT 1
    FROM asked a
    CROSS JOIN present p ON p.actor = a.key
    CROSS JOIN node n ON n.key = p.event
    CROSS JOIN present q ON q.event = p.event
    WHERE n.meets = 1 {event}
    LIMIT {limit}
  )
),
meeting AS MATERIALIZED (
  SELECT a.key AS a, q.actor AS b, n.root, {weight} AS weight, {relation} AS relation
  FROM asked a
  CROSS JOIN present p ON p.actor = a.key
  CROSS JOIN node n ON n.key = p.event
  CROSS JOIN present q ON q.event = p.event AND q.actor <> p.actor
  CROSS JOIN node y ON y.key = q.actor
  WHERE (SELECT n FROM cost) <= {most} AND n.meets = 1 {event} AND q.actor NOT IN (SELECT key FROM outside) {types} AND {pair} AND {left}
),
tree AS (SELECT a, b, max(weight) AS weight FROM meeting GROUP BY a, b, root),
link AS (SELECT a, b, a AS which FROM tree GROUP BY a, b HAVING sum(weight) >= {minimum})
