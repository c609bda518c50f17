-- Which of the actors that may not stand between two others were at one of the events? For many events: those actors
-- are few, and the first event that is found is enough. The plus keeps the planner from looking for each event of the
-- list beside each actor.
SELECT a.key FROM node a INDEXED BY actor_blocked
WHERE {blocked} {visible}
  AND EXISTS (SELECT 1 FROM present p WHERE p.actor = a.key AND p.small = 1 AND +p.event IN (SELECT value FROM json_each({events})))
