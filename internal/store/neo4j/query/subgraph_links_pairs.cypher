// Which pairs of the actors asked were at the same events, and how strongly, surely and when? Each once, the lesser id first.
// Only events at which several of them were are looked at. Pairs, exclusions and relations: docs/adr/0001.
CALL () {
  UNWIND $asked AS id
  MATCH (a:Entity {id: id})
  WHERE a:Actor <<visible>>
  WITH collect([a, COUNT { (a)-[:RELATED]-() } > 0, COLLECT { MATCH (a)-[m:MET]-(z) RETURN [z.key, m.event, m.certainty] }]) AS asked,
    sum(COUNT { (a)-[:PRESENT_AT]->() }) AS attended
  CALL (asked, attended) {
    UNWIND CASE WHEN attended <= $most THEN asked ELSE [] END AS one
    WITH one[0] AS a, one[1] AS joined, one[2] AS met
    MATCH (a)-[p:PRESENT_AT]->(e:Event)
    WITH e, collect([a, p, joined, met]) AS there
    WHERE size(there) > 1 AND e.meets <<event>>
    RETURN collect([e, there]) AS gatherings, sum(size(there) * size(there)) AS pairs
  }
  WITH gatherings, attended + pairs AS beside
  CALL (gatherings, beside) {
    UNWIND CASE WHEN beside <= $most THEN gatherings ELSE [] END AS gathering
    WITH gathering[0] AS e, gathering[1] AS there
    UNWIND there AS one
    UNWIND there AS other
    WITH e, one[0] AS a, one[1] AS p, one[2] AS joined, one[3] AS met, other[0] AS y, other[1] AS q
    WHERE a.id < y.id
    WITH a, y, e, joined, met, p.side AS side, q.side AS otherSide, any(o IN p.orgs WHERE o IN q.orgs) AS shared,
      reduce(least = e.statusCertainty, c IN [p.certainty, q.certainty] | CASE WHEN c < least THEN c ELSE least END) AS sure
    WHERE <<excluded>>
    WITH a, y, e, <<relation>> AS relation, <<sure>> AS certainty
    WHERE <<left>>
    WITH a, y, e.root AS root, max(<<weight>>) AS weight, count(*) AS number,
      max(certainty) AS certainty, min(e.firstDay) AS firstDay, max(e.lastDay) AS lastDay
    WITH a, y, sum(weight) AS strength, sum(number) AS number,
      max(certainty) AS certainty, min(firstDay) AS firstDay, max(lastDay) AS lastDay
    WHERE strength >= $minimum
    RETURN collect([a.id, y.id, '', number, certainty, strength, firstDay, lastDay]) AS found
  }
  RETURN beside, found
}
RETURN beside, found,
