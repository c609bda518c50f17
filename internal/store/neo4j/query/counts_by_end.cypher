// How many nodes lead to each end by ties of one kind? '*' stands for all nodes, '' for those that lead to none.
CALL () {
  <<nodes>>
  WITH n, COLLECT { MATCH (n)-[:<<kind>>]->(x) RETURN DISTINCT x.id } AS ends
  UNWIND CASE WHEN ends = [] THEN ['*', ''] ELSE ['*'] + ends END AS key
  WITH key, count(*) AS nodes
  ORDER BY nodes DESC, key
  RETURN collect([key, nodes]) AS groups
}
RETURN groups, <<revision>>
