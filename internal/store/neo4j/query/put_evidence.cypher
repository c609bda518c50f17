// Makes evidence, each with its source and the persons whom its quote names.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
CREATE (e:Evidence)-[:IN]->(s)
SET e = row.evidence
WITH e, row
CALL (e, row) {
  UNWIND row.persons AS id
  MATCH (p:Entity {id: id})
  CREATE (e)-[:NAMES]->(p)
}
RETURN count(*)
