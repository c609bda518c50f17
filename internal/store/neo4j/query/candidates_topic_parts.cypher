// How many parts were taken in the events about the topics that were held?
  MATCH (x:Entity:Topic) WHERE x.id IN $topics
  MATCH (x)<-[:ABOUT]-(e:Event) WHERE e.effective = 'HELD'
  RETURN sum(COUNT { (e)<-[:TOOK_PART_IN]-() }) AS parts
