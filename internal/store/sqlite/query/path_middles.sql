-- What joins each of the actors to others: which small events, positions and memberships? Each kind is one text of
-- keys, so that thousands of them are one row.
SELECT a.key, {events}, {positions}, {members}, {memberships}
FROM json_each({actors}) f CROSS JOIN node a ON a.key = f.value
WHERE a.type IN (1, 2) {through}
