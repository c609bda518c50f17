// Which ties lead from one of the nodes asked to another? Those of one kind between the same ends together, as sure as the surest.
CALL () {
  UNWIND $asked AS id
  MATCH (a:Entity {id: id})
  WHERE true <<visible>>
  WITH collect(a) AS asked, sum(COUNT { (a)-[:<<kinds>>]->() }) AS beside
  CALL (asked, beside) {
    UNWIND CASE WHEN beside <= $most THEN asked ELSE [] END AS a
    MATCH (a)-[t:<<kinds>>]->(y)
    WHERE y.id IN $asked <<seen>> <<holds>>
    WITH a, y, type(t) AS kind, count(*) AS number, max(t.certainty) AS certainty
    RETURN collect([a.id, y.id, kind, number, certainty]) AS found
  }
  RETURN beside, found
}
RETURN beside, found,
