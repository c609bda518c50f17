// Which organisations of another known country could host somebody, or send, and what is known of each? Who they are
// is found first; then, where they and the ties that tell of them are not too many, the facts of all.
CALL () {
  OPTIONAL MATCH (w:Entity {id: $organisation})
  RETURN CASE WHEN w:Organisation THEN w END AS w
}
CALL () {
  <<parts>>
}
CALL (w, parts) {
  <<found>>
  WHERE parts <= $most AND o <> w AND o.country <> '' AND o.country <> w.country AND ($everywhere OR o.country IN $countries)
    AND (EXISTS { (o)-[t:<<ties>>]-() WHERE $all OR NOT t.personal } OR $all AND EXISTS { (o)<-[:HOLDS_POSITION]-() })
  WITH o, fits LIMIT $limit
  RETURN collect([o, fits]) AS found
}
CALL (found) {
  UNWIND found AS each
  WITH each[0] AS o
  RETURN sum(COUNT { (o)<-[:HOLDS_POSITION]-() } + COUNT { (o)<-[:HELD_AT]-() } + COUNT { (o)-[:TOOK_PART_IN]->() }
    + COUNT { ()-[t:TOOK_PART_IN]->() WHERE t.onBehalfOf = o.id }) AS ties
}
CALL (w, found, ties) {
  UNWIND CASE WHEN size(found) < $limit AND ties <= $most THEN found ELSE [] END AS each
  WITH w, each[0] AS o, each[1] AS fits
  RETURN collect([o.id, fits,
    COLLECT { MATCH (o)-[t:COUNTERPART_OF]-(w) RETURN t.id },
    COLLECT {
      MATCH (o)<-[t:HOLDS_POSITION]-()
      WHERE $all AND ($always OR (t.sinceFirst IS NULL OR t.sinceFirst <= $day) AND (t.untilLast IS NULL OR t.untilLast >= $day))
      RETURN [t.id, CASE WHEN $always OR t.sinceLast <= $day AND t.untilFirst >= $day THEN 2 ELSE 1 END]
    },
    COLLECT { MATCH (o)<-[t:HELD_AT]-(e:Event) WHERE $hosting AND <<event>> RETURN [e.id, t.id, e.kind, e.effective, <<inside>>] },
    COLLECT { MATCH (o)-[t:TOOK_PART_IN]->(e:Event) WHERE t.role IN $roles AND <<event>> RETURN [e.id, t.id, e.kind, e.effective, <<inside>>] },
    COLLECT {
      MATCH ()-[t:TOOK_PART_IN]->(e:Event)
      WHERE t.onBehalfOf = o.id AND t.role IN $roles AND ($all OR NOT t.personal) AND <<event>>
      RETURN [e.id, t.id, e.kind, e.effective, <<inside>>]
    }
  ]) AS candidates
}
RETURN parts, size(found), ties, candidates, <<revision>>
