-- Which of the actors were at one of the events? The first that is found is enough; the plus keeps the planner from
-- looking for each event of the list beside each actor.
SELECT a.value FROM json_each({actors}) a
WHERE EXISTS (SELECT 1 FROM present p WHERE p.actor = a.value AND p.small = 1 AND +p.event IN (SELECT value FROM json_each({events})))
