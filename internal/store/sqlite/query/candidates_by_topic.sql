-- Which organisations work on the topics, or hosted or spoke at events about them that were held? One row a tie.
WITH asked (key, id) AS MATERIALIZED (
  SELECT x.key, x.id FROM node x WHERE x.id IN (SELECT value FROM json_each({topics})) AND x.type = 5
),
held (topic, event) AS MATERIALIZED (
  SELECT x.key, e.key FROM asked x CROSS JOIN tie b ON b.dst = x.key AND b.kind = 6 CROSS JOIN node e ON e.key = b.src
  WHERE e.effective = 'HELD'
),
fit (topic, organisation, quarters, tie) AS (
  SELECT x.key, t.src, CASE WHEN t.certainty >= 3 THEN 4 ELSE 2 END, t.id FROM asked x CROSS JOIN tie t ON t.dst = x.key AND t.kind = 7
  UNION ALL
  SELECT h.topic, t.dst, 1, t.id FROM held h CROSS JOIN tie t ON t.src = h.event AND t.kind = 5
  UNION ALL
  SELECT h.topic, t.src, 1, t.id FROM held h CROSS JOIN tie t ON t.dst = h.event AND t.kind = 2 WHERE t.role IN (2, 3)
  UNION ALL
  SELECT h.topic, t.behalf, 1, t.id FROM held h CROSS JOIN tie t ON t.dst = h.event AND t.kind = 2
  WHERE t.role IN (2, 3) AND t.behalf IS NOT NULL AND {seen}
)
SELECT o.key, o.id, x.id, f.quarters, f.tie
FROM node w CROSS JOIN fit f CROSS JOIN node o ON o.key = f.organisation CROSS JOIN asked x ON x.key = f.topic
WHERE w.id = {organisation} AND w.type = 1 AND o.type = 1 {candidate}
