-- Which events did the candidates host, or to which did they send, of those that tell something of them? One row a tie.
WITH part (organisation, tie, event) AS (
  {house}
  SELECT c.value, t.id, t.dst FROM json_each({keys}) c CROSS JOIN tie t ON t.src = c.value AND t.kind = 2
  WHERE t.role IN (SELECT value FROM json_each({roles}))
  UNION ALL
  SELECT c.value, t.id, t.dst FROM json_each({keys}) c CROSS JOIN tie t ON t.behalf = c.value
  WHERE t.kind = 2 AND t.role IN (SELECT value FROM json_each({roles})) AND {seen}
)
SELECT p.organisation, p.tie, e.id, e.kind, e.effective, {inside} AS inside
FROM part p CROSS JOIN node e ON e.key = p.event
WHERE e.effective IN ('PLANNED', 'HELD') AND (inside OR e.kind IN (SELECT value FROM json_each({kinds})))
