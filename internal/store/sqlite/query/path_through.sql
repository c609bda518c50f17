-- Which of the actors may stand between two others?
SELECT a.key FROM json_each({actors}) f CROSS JOIN node a ON a.key = f.value WHERE 1 {through}
