// The organisations that work on the topics, or hosted or spoke at events about them that were held.
  CALL (parts) {
    MATCH (x:Entity:Topic) WHERE parts <= $most AND x.id IN $topics
    CALL (x) {
      MATCH (x)<-[t:WORKS_ON]-(o:Organisation)
      RETURN o, t.id AS tie, CASE WHEN t.certainty >= 3 THEN 4 ELSE 2 END AS quarters
      UNION ALL
      MATCH (x)<-[:ABOUT]-(e:Event)-[t:HELD_AT]->(o:Organisation)
      WHERE e.effective = 'HELD'
      RETURN o, t.id AS tie, 1 AS quarters
      UNION ALL
      MATCH (x)<-[:ABOUT]-(e:Event)<-[t:TOOK_PART_IN]-(o:Organisation)
      WHERE e.effective = 'HELD' AND t.role IN [2, 3]
      RETURN o, t.id AS tie, 1 AS quarters
      UNION ALL
      MATCH (x)<-[:ABOUT]-(e:Event)<-[t:TOOK_PART_IN]-()
      WHERE e.effective = 'HELD' AND t.role IN [2, 3] AND t.onBehalfOf IS NOT NULL AND ($all OR NOT t.personal)
      MATCH (o:Entity {id: t.onBehalfOf})
      RETURN o, t.id AS tie, 1 AS quarters
    }
    RETURN o, collect([x.id, quarters, tie]) AS fits
  }
  WITH w, parts, o, fits