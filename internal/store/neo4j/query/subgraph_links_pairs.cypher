// Which pairs of the actors asked were at the same events, and how strongly? Each once, the lesser id first. Only events
// at which several of them were are looked at. Pairs, exclusions and relations: docs/adr/0001.
CALL () {
  UNWIND $asked AS id
  MATCH (a:Entity {id: id})
  WHERE a:Actor <<visible>>
  WITH collect([a, COUNT { (a)-[:RELATED]-() } > 0]) AS asked, sum(COUNT { (a)-[:PRESENT_AT]->() }) AS attended
  CALL (asked, attended) {
    UNWIND CASE WHEN attended <= $most THEN asked ELSE [] END AS one
    WITH one[0] AS a, one[1] AS joined
    MATCH (a)-[p:PRESENT_AT]->(e:Event)
    WITH e, collect([a, p, joined]) AS there
    WHERE size(there) > 1 AND e.meets <<event>>
    RETURN collect([e, there]) AS gatherings, sum(size(there) * size(there)) AS pairs
  }
  WITH gatherings, attended + pairs AS beside
  CALL (gatherings, beside) {
    UNWIND CASE WHEN beside <= $most THEN gatherings ELSE [] END AS gathering
    WITH gathering[0] AS e, gathering[1] AS there
    UNWIND there AS one
    UNWIND there AS other
    WITH e, one[0] AS a, one[1] AS p, one[2] AS joined, other[0] AS y, other[1] AS q
    WHERE a.id < y.id
    WITH a, y, e, joined, p.side AS side, q.side AS otherSide, any(o IN p.orgs WHERE o IN q.orgs) AS shared
    WHERE <<excluded>>
    WITH a, y, e, <<relation>> AS relation
    WHERE <<left>>
    WITH a, y, e.root AS root, max(e.weight) AS weight, count(*) AS number
    WITH a, y, sum(weight) AS strength, sum(number) AS number
    WHERE strength >= $minimum
    RETURN collect([a.id, y.id, '', number, strength]) AS found
  }
  RETURN beside, found
}
RETURN beside, found,
