-- How many ties tell of the candidates: positions in them, events at them, parts that they or others for them took?
-- As many as the bound at most.
SELECT count(*) FROM (
  SELECT 1 FROM json_each({keys}) c CROSS JOIN tie t ON t.dst = c.value AND t.kind IN (1, 5)
  UNION ALL
  SELECT 1 FROM json_each({keys}) c CROSS JOIN tie t ON t.src = c.value AND t.kind = 2
  UNION ALL
  SELECT 1 FROM json_each({keys}) c CROSS JOIN tie t ON t.behalf = c.value
  LIMIT {limit}
)
