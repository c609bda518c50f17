// Which events at which people meet are selected, and who was there? A page of them, by id. Presences name
// actors and organisations by key.
RETURN COLLECT {
  MATCH (e:Entity) WHERE e.id > $after AND e.id < 'event;' AND e.meets <<event>>
  WITH e ORDER BY e.id LIMIT $limit
  RETURN [
    e.id,
    CASE WHEN e.root = e.key THEN e.id ELSE head(COLLECT { MATCH (e)-[:PART_OF*]->(r) WHERE r.key = e.root RETURN r.id }) END,
    <<weight>>,
    COLLECT { MATCH (e)<-[p:PRESENT_AT]-(<<actor>>) RETURN [a.key, p.side, CASE WHEN a:Person THEN p.orgs END] }
  ]
}, <<revision>>
