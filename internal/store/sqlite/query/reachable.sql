-- Which of these organisations may the viewer reach for the purpose on the day, themselves or by a person who holds a position there?
-- ?1: the organisations; ?2: the day; ?3: the viewer's role; whether the viewer ?4 sees persons, ?5 knows of contact points that lead to one
-- human being; ?6: the purpose. A position counts unless it certainly does not hold on the day.
-- The plus keeps the planner from going through all organisations.
SELECT o.id FROM node o
WHERE o.id IN (SELECT value FROM json_each(?1)) AND +o.type = 1 AND EXISTS (
  SELECT 1 FROM (
    SELECT o.key AS holder
    UNION ALL
    SELECT t.src FROM tie t
    WHERE t.dst = o.key AND t.kind = 1 AND ?4 AND (t.since_first IS NULL OR t.since_first <= ?2) AND (t.until_last IS NULL OR t.until_last >= ?2)
  ) h
  CROSS JOIN contact_point c ON c.holder = h.holder
  CROSS JOIN basis b ON b.contact = c.key AND b.purpose = ?6
  WHERE (c.since IS NULL OR c.since <= ?2) AND (c.until IS NULL OR c.until >= ?2) AND (c.kind = 'FUNCTIONAL' OR ?5)
    AND b.scope <= ?3 AND b.from_day <= ?2 AND (b.until_day IS NULL OR b.until_day >= ?2) AND (b.withdrawn IS NULL OR b.withdrawn > ?2)
)
ORDER BY o.id
