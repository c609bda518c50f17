-- How many nodes that match have a link to each of those asked, and are not among them?
WITH asked (key, id, type) AS MATERIALIZED ({asked}),
outside (key) AS MATERIALIZED ({outside}),
{links},
hidden AS MATERIALIZED (SELECT x.a, count(DISTINCT x.b) AS number FROM link x {matching} GROUP BY x.a)
SELECT 'node' AS part, a.id, 0 AS type, h.number FROM hidden h CROSS JOIN asked a ON a.key = h.a
UNION ALL
SELECT 'cost', '', 0, n FROM cost
