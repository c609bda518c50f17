// Which actors are asked, and to which organisations are they related? A page of them, by id.
RETURN COLLECT {
  MATCH (a:Entity) WHERE a.id > $after AND a:Actor <<of>>
  WITH a ORDER BY a.id LIMIT $limit
  RETURN [a.key, a.id, COLLECT { MATCH (a)-[:RELATED]->(b) RETURN b.key }]
}, <<revision>>
