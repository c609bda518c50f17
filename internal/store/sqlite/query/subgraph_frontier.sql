-- Which nodes have a link to one of those asked and are not outside of the question? The first of them by number of
-- links, and how many there are of each type.
WITH asked (key, id, type) AS MATERIALIZED ({asked}),
outside (key) AS MATERIALIZED ({outside}),
{links},
near AS MATERIALIZED (SELECT b, count(DISTINCT which) AS links FROM link GROUP BY b),
found AS MATERIALIZED (
  SELECT n.id, n.type, x.links FROM near x CROSS JOIN node n ON n.key = x.b WHERE 1 {match}
)
SELECT 'node' AS part, id, 0 AS type, links AS number FROM (SELECT id, links FROM found ORDER BY links DESC, id LIMIT {first})
UNION ALL
SELECT 'type', '', type, count(*) FROM found GROUP BY type
UNION ALL
SELECT 'cost', '', 0, n FROM cost
ORDER BY part, number DESC, id
