-- Which organisations could host somebody, or send, whatever they work on? One more than the bound at most.
SELECT o.key, o.id, '', 0, ''
FROM node w CROSS JOIN node o
WHERE w.id = {organisation} AND w.type = 1 AND o.type = 1 {candidate}
LIMIT {limit}
