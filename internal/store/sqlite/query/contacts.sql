-- Which contact points of these holders may the viewer know of on the day, and on what bases?
-- ?1: the holders; ?2: the day; ?3: the viewer's role; whether the viewer ?4 sees persons, ?5 knows of contact points that lead to one
-- human being, ?6 is an administrator. The value of such a contact point leaves no question.
SELECT c.holder_id, c.id, c.kind, c.medium, CASE WHEN c.covered AND c.kind = 'FUNCTIONAL' THEN c.value ELSE '' END, s.id, c.since, c.until,
  b.purpose, b.ground, b.scope, CASE WHEN ?5 THEN b.evidence ELSE '' END, b.from_day, b.until_day, b.withdrawn
FROM (
  SELECT x.*, h.id AS holder_id,
    (x.since IS NULL OR x.since <= ?2) AND (x.until IS NULL OR x.until >= ?2) AND (x.kind = 'FUNCTIONAL' OR ?5)
      AND EXISTS (SELECT 1 FROM basis y WHERE y.contact = x.key AND y.scope <= ?3 AND y.from_day <= ?2
        AND (y.until_day IS NULL OR y.until_day >= ?2) AND (y.withdrawn IS NULL OR y.withdrawn > ?2)) AS covered
  FROM node h CROSS JOIN contact_point x ON x.holder = h.key
  WHERE h.id IN (SELECT value FROM json_each(?1)) AND (?4 OR h.type <> 2)
) c
CROSS JOIN node s ON s.key = c.source
LEFT JOIN basis b ON b.contact = c.key AND (?5 OR b.scope <= ?3 AND b.from_day <= ?2
  AND (b.until_day IS NULL OR b.until_day >= ?2) AND (b.withdrawn IS NULL OR b.withdrawn > ?2))
WHERE c.covered OR ?6
ORDER BY c.holder_id, c.id, b.purpose
