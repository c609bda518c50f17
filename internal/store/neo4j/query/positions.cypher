// Which positions have those who took part in the events of these trees?
UNWIND $roots AS root
MATCH (:Entity {id: root})<-[:PART_OF*0..]-(e:Event)
WITH DISTINCT e
MATCH (p:Person)-[:TOOK_PART_IN]->(e)
WITH DISTINCT p
MATCH (p)-[t:HOLDS_POSITION]->(o)
RETURN t.id, p.id, o.id, t.since, t.until, t.certainty ORDER BY t.id
