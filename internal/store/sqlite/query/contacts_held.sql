-- Which contact points are there, of these holders or with these ids, or all, behind an id?
-- ?1: that id; ?2: how many at most, -1 for all; ?3: the holders; ?4: the ids
SELECT h.id, c.id, c.kind, c.medium, c.value, s.id, c.since, c.until,
  b.purpose, b.ground, b.scope, b.evidence, b.from_day, b.until_day, b.withdrawn
FROM (
  SELECT x.* FROM contact_point x WHERE x.id > ?1 AND ({asked})
  ORDER BY x.id LIMIT ?2
) c
CROSS JOIN node h ON h.key = c.holder
CROSS JOIN node s ON s.key = c.source
LEFT JOIN basis b ON b.contact = c.key
ORDER BY c.id, b.purpose
