-- Which events of the actors asked were passed over, under their first reason?
WITH asked (key, id, type, also) AS MATERIALIZED ({asked})
SELECT {owner}, {reason} AS reason, count(DISTINCT n.key)
FROM asked a CROSS JOIN present p ON p.actor = a.key CROSS JOIN node n ON n.key = p.event
WHERE reason <> '' {at}
GROUP BY 1, 2 ORDER BY 1, 2
