// Which contact points of these holders may the viewer know of on the day, and on what bases?
// The value of one that leads to one human being leaves no question.
MATCH (meta:Meta {product: 'partnergraph'}) WHERE meta.bulk IS NULL
RETURN COLLECT {
  UNWIND $holders AS id
  MATCH (h:Entity {id: id})<-[:REACHES]-(c:ContactPoint)-[:TOLD_BY]->(s:Source)
  WHERE $persons OR NOT h:Person
  WITH h, c, s, (c.since IS NULL OR c.since <= $day) AND (c.until IS NULL OR c.until >= $day) AND (c.kind = 'FUNCTIONAL' OR $contacts)
    AND EXISTS { MATCH (b:Basis)-[:ALLOWS]->(c) WHERE <<covers>> } AS covered
  WHERE covered OR $admin
  WITH h, c, s, covered ORDER BY h.id, c.id
  RETURN [h.id, c.id, c.kind, c.medium, CASE WHEN covered AND c.kind = 'FUNCTIONAL' THEN c.value END, s.id, c.since, c.until,
    COLLECT { MATCH (b:Basis)-[:ALLOWS]->(c) WHERE $contacts OR <<covers>>
      RETURN [b.purpose, b.ground, b.scope, CASE WHEN $contacts THEN b.evidence END, b.from, b.until, b.withdrawn] }]
}, <<revision>>
