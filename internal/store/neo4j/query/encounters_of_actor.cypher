// Who was at the same events as one actor, and how strongly? The number of presences beside its own, and a
// row a pair. Pairs, exclusions and relations: docs/adr/0001.
CALL (<<asked>>) {
  WITH <<asked>> AS a
  OPTIONAL MATCH (a)-[p:PRESENT_AT]->(e:Event)
  WHERE e.meets <<event>>
  WITH a, collect([e, p]) AS attended, sum(COUNT { (e)<-[:PRESENT_AT]-() }) AS beside
  WITH a, beside, CASE WHEN beside <= $most THEN attended ELSE [] END AS attended,
    COUNT { (a)-[:RELATED]-() } > 0 AS joined, COLLECT { MATCH (a)-[m:MET]-(z) RETURN [z.key, m.event, m.certainty] } AS met
  CALL (a, attended, joined, met) {
    UNWIND attended AS attendance
    WITH a, false AS also, joined, met, attendance[0] AS e, attendance[1] AS p
    WHERE e IS NOT NULL
    <<meeting>>
    <<pair>>
  }
  WITH a, beside, found, <<leftOut>> AS events
  RETURN beside AS <<beside>>, found AS <<found>>, events AS <<events>>
}
