-- How many presences stand beside those of the actors asked, at events that count? As many as the bound at most.
WITH asked (key, id, type, also) AS MATERIALIZED ({asked})
SELECT count(*) FROM (
  SELECT 1
  FROM asked a
  CROSS JOIN present p ON p.actor = a.key
  CROSS JOIN node n ON n.key = p.event
  CROSS JOIN present q ON q.event = p.event
  WHERE n.meets = 1 {event}
  LIMIT {limit}
)
