// On what does the presence at each event of these trees rest, besides the positions of those who took part?
UNWIND $roots AS root
MATCH (:Entity {id: root})<-[:PART_OF*0..]-(e:Event)
WITH DISTINCT e ORDER BY e.id
RETURN e.id, e.kind, e.status, e.date,
  COLLECT { MATCH (e)-[t:PART_OF]->(up) RETURN [up.id, t.certainty] },
  COLLECT { MATCH (y:Evidence {subject: e.id}) WHERE y.about = 'status' RETURN [y.certainty] },
  COLLECT { MATCH (a)-[t:TOOK_PART_IN]->(e) RETURN [t.id, a.id, t.role, t.onBehalfOf, t.delegation, t.certainty] },
  COLLECT { MATCH (e)-[t:HELD_AT]->(o:Organisation) RETURN [t.id, o.id, t.certainty] },
  COLLECT { MATCH (e)<-[:OF]-(m:Number) RETURN [m.id, m.counted, m.delegation, m.value] },
  COLLECT { MATCH (a)-[t:MET {event: e.id}]->(b) RETURN [t.id, a.id, b.id] }
