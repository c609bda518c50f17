// The ties between the nodes asked and others, either way round: rows of a node asked, another, and which link it is.
  UNWIND $asked AS id
  MATCH (a:Entity {id: id})
  WHERE true <<visible>>
  WITH collect(a) AS asked, sum(COUNT { (a)-[:<<kinds>>]-() }) AS beside
  CALL (asked, beside) {
    UNWIND CASE WHEN beside <= $most THEN asked ELSE [] END AS a
    MATCH (a)-[t:<<kinds>>]-(y)
    WHERE NOT y.id IN $outside <<holds>>
    WITH DISTINCT a, y, type(t) AS kind, startNode(t) = a AS out
