// Which of these organisations may the viewer reach for the purpose on the day, themselves or by a person who holds a position there?
// A position counts unless it certainly does not hold on the day.
MATCH (meta:Meta {product: 'partnergraph'}) WHERE meta.bulk IS NULL
RETURN COLLECT {
  UNWIND $organisations AS id
  MATCH (o:Entity {id: id})
  WHERE o:Organisation AND EXISTS {
    CALL (o) {
      RETURN o AS h
      UNION
      MATCH (o)<-[t:HOLDS_POSITION]-(h)
      WHERE $persons AND (t.sinceFirst IS NULL OR t.sinceFirst <= $day) AND (t.untilLast IS NULL OR t.untilLast >= $day)
      RETURN h
    }
    MATCH (h)<-[:REACHES]-(c:ContactPoint)<-[:ALLOWS]-(b:Basis)
    WHERE b.purpose = $purpose AND <<covers>>
      AND (c.since IS NULL OR c.since <= $day) AND (c.until IS NULL OR c.until >= $day) AND (c.kind = 'FUNCTIONAL' OR $contacts)
    RETURN c
  }
  RETURN o.id ORDER BY o.id
}, <<revision>>
