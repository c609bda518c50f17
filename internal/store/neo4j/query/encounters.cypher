// Which pairs of actors, one of them asked, were at the same events, and how strongly? As encounters_of_actor, each
// pair once. A first look bounds the presences beside those of the actors asked.
CALL () {
  CALL () {
    MATCH (a:Actor)-[:PRESENT_AT]->(e:Event)
    WHERE e.meets <<event>> <<of>>
    WITH e LIMIT $limit
    RETURN sum(COUNT { (e)<-[:PRESENT_AT]-() }) AS beside
  }
  CALL (beside) {
    MATCH (a:Actor)
    WHERE beside <= $most <<of>>
    WITH a, <<also>> AS also, COUNT { (a)-[:RELATED]-() } > 0 AS joined,
      COLLECT { MATCH (a)-[m:MET]-(z) RETURN [z.key, m.event, m.certainty] } AS met
    MATCH (a)-[p:PRESENT_AT]->(e:Event)
    WHERE e.meets <<event>>
    <<meeting>>
    <<pair>>
  }
  WITH beside, found, <<leftOut>> AS events
  RETURN beside AS <<beside>>, found AS <<found>>, events AS <<events>>
}
