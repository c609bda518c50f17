-- How many parts were taken in the events about the topics that were held? As many as the bound at most.
SELECT count(*) FROM (
  SELECT 1
  FROM node x CROSS JOIN tie b ON b.dst = x.key AND b.kind = 6 CROSS JOIN node e ON e.key = b.src CROSS JOIN tie t ON t.dst = e.key AND t.kind = 2
  WHERE x.id IN (SELECT value FROM json_each({topics})) AND x.type = 5 AND e.effective = 'HELD'
  LIMIT {limit}
)
