// The pairs of the actors asked with others: each is one link. Pairs, exclusions and relations: docs/adr/0001.
  UNWIND $asked AS id
  MATCH (a:Entity {id: id})
  WHERE a:Actor <<visible>>
  MATCH (a)-[p:PRESENT_AT]->(e:Event)
  WHERE e.meets <<event>>
  WITH a, collect([e, p]) AS attended, sum(COUNT { (e)<-[:PRESENT_AT]-() }) AS beside
  WITH collect([a, attended, COUNT { (a)-[:RELATED]-() } > 0]) AS asked, sum(beside) AS beside
  CALL (asked, beside) {
    UNWIND CASE WHEN beside <= $most THEN asked ELSE [] END AS one
    WITH one[0] AS a, one[1] AS attended, one[2] AS joined
    UNWIND attended AS attendance
    WITH a, false AS also, joined, [] AS met, attendance[0] AS e, attendance[1] AS p
    <<meeting>>
    WHERE <<left>>
    WITH a, y, root, max(weight) AS weight
    WITH a, y, sum(weight) AS strength
    WHERE strength >= $minimum
