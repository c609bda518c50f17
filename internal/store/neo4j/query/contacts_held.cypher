// Which contact points are there, of these holders or with these ids, or all, behind an id?
<<asked>>
WITH DISTINCT c WHERE c.id > $after
ORDER BY c.id <<limit>>
MATCH (h:Entity)<-[:REACHES]-(c)-[:TOLD_BY]->(s:Source)
RETURN h.id, c.id, c.kind, c.medium, c.value, s.id, c.since, c.until,
  COLLECT { MATCH (b:Basis)-[:ALLOWS]->(c) RETURN [b.purpose, b.ground, b.scope, b.evidence, b.from, b.until, b.withdrawn] }
ORDER BY c.id
