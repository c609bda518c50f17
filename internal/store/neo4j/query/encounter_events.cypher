// At which events was a pair of actors, and what were they to each other there?
CALL (<<first>>, <<second>>) {
  WITH <<first>> AS a, <<second>> AS y
  MATCH (a)-[p:PRESENT_AT]->(e:Event)<-[q:PRESENT_AT]-(y)
  WHERE e.meets AND a <> y <<event>>
  WITH a, y, e, p, q, p.side AS side, q.side AS otherSide, any(o IN p.orgs WHERE o IN q.orgs) AS shared,
    COUNT { (a)-[:RELATED]-() } > 0 AS joined, COLLECT { MATCH (a)-[m:MET]-(z) RETURN [z.key, m.event, m.certainty] } AS met,
    reduce(least = p.certainty, c IN [q.certainty, e.statusCertainty] | CASE WHEN c < least THEN c ELSE least END) AS sure
  WHERE <<excluded>>
  WITH e, p, q, <<relation>> AS relation, <<certainty>> AS certainty
  WHERE <<left>>
  RETURN e AS <<e>>, p AS <<p>>, q AS <<q>>, relation AS <<r>>, certainty AS <<c>>
}
WITH <<e>>, <<p>>, <<q>>, <<r>>, <<c>>
WHERE true
