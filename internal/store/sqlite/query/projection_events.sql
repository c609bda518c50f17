-- Which events at which people meet are selected? A page of them, by id.
SELECT n.key, n.id, r.id, {weight}
FROM node n CROSS JOIN node r ON r.key = n.root
WHERE n.id > {after} AND n.id < 'event;' AND n.meets = 1 {event}
ORDER BY n.id LIMIT {limit}
