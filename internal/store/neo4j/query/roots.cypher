// At which trees of events does what changes have a part? The roots of the trees in which events stand, in which
// actors took part or were represented, or to which ties, numbers and evidence belong.
UNWIND $rows AS id
// What evidence and numbers speak of.
CALL (id) {
  RETURN id AS subject
  UNION MATCH (e:Evidence {id: id}) RETURN e.subject AS subject
  UNION MATCH (:Source&Entity {id: id})<-[:IN]-(e:Evidence) RETURN e.subject AS subject
  UNION MATCH (:Person&Entity {id: id})<-[:NAMES]-(e:Evidence) RETURN e.subject AS subject
  UNION MATCH (:Number {id: id})-[:OF]->(n) RETURN n.id AS subject
}
WITH DISTINCT subject
// The events and actors among that, and those at the ends of ties.
CALL (subject) {
  MATCH (n:Entity {id: subject}) WHERE n:Event OR n:Actor RETURN n, true AS itself
  UNION MATCH (p)-[:HOLDS_POSITION {id: subject}]->() RETURN p AS n, false AS itself
  UNION MATCH ()-[:TOOK_PART_IN {id: subject}]->(e) RETURN e AS n, true AS itself
  UNION MATCH (a)-[:PART_OF {id: subject}]->(b) UNWIND [a, b] AS n RETURN n, true AS itself
  UNION MATCH (e)-[:HELD_AT {id: subject}]->() RETURN e AS n, true AS itself
  UNION MATCH ()-[m:MET {id: subject}]->() MATCH (e:Entity {id: m.event}) RETURN e AS n, true AS itself
}
WITH DISTINCT n, itself
// The events where those actors were, or those who stood for them.
CALL (n, itself) {
  WITH n WHERE n:Event RETURN n AS event
  UNION MATCH (n)-[:TOOK_PART_IN]->(event) RETURN event
  UNION MATCH (n:Organisation)<-[:HOLDS_POSITION]-()-[:TOOK_PART_IN]->(event) RETURN event
  UNION MATCH ()-[:TOOK_PART_IN {onBehalfOf: n.id}]->(event) RETURN event
  UNION MATCH ()-[:TOOK_PART_IN {delegation: n.id}]->(event) RETURN event
  UNION MATCH (n:Organisation)<-[:HELD_AT]-(event) RETURN event
  UNION MATCH (:Number {delegation: n.id})-[:OF]->(event:Event) RETURN event
}
WITH DISTINCT event
MATCH (event)-[:PART_OF*0..]->(root:Event)
WHERE NOT EXISTS { (root)-[:PART_OF]->() }
RETURN DISTINCT root.id
