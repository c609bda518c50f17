-- Which of the actors that the viewer sees may not stand between two others?
SELECT a.key FROM json_each({actors}) f CROSS JOIN node a INDEXED BY actor_blocked ON a.key = f.value
WHERE {blocked} {visible}
