-- The ties between the nodes asked and others, either way round: the ends of each and which link it is.
cost (n) AS MATERIALIZED (
  SELECT count(*) FROM (
    SELECT 1 FROM asked a CROSS JOIN tie t ON t.src = a.key {kinds}
    UNION ALL
    SELECT 1 FROM asked a CROSS JOIN tie t ON t.dst = a.key {kinds}
    LIMIT {limit}
  )
),
link AS (
  SELECT a.key AS a, t.dst AS b, a.key * 1000 + t.kind * 2 AS which
  FROM asked a CROSS JOIN tie t ON t.src = a.key {kinds}
  WHERE (SELECT n FROM cost) <= {most} AND t.dst NOT IN (SELECT key FROM outside) {holds}
  UNION ALL
  SELECT a.key, t.src, a.key * 1000 + t.kind * 2 + 1
  FROM asked a CROSS JOIN tie t ON t.dst = a.key {kinds}
  WHERE (SELECT n FROM cost) <= {most} AND t.src NOT IN (SELECT key FROM outside) {holds}
)
