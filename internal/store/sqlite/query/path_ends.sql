-- For which actors do the ends of a path stand? A place stands for the organisations in it, at any depth.
WITH RECURSIVE asked (key, type) AS MATERIALIZED (
  SELECT n.key, n.type FROM json_each({ids}) i CROSS JOIN node n ON n.id = i.value WHERE n.type IN (1, 2, 4) {visible}
),
place (key) AS (
  SELECT key FROM asked WHERE type = 4
  UNION SELECT t.src FROM place CROSS JOIN tie t ON t.dst = place.key AND t.kind = 10
)
SELECT key FROM asked WHERE type IN (1, 2)
UNION SELECT t.src FROM place CROSS JOIN tie t ON t.dst = place.key AND t.kind = 9
LIMIT {limit}
