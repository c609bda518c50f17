// How many nodes have each value of a property? Empty or absent: no source says.
CALL () {
  <<nodes>>
  WITH coalesce(<<column>>, '') AS key, count(*) AS nodes
  ORDER BY nodes DESC, key
  RETURN collect([key, nodes]) AS groups
}
RETURN groups, <<revision>>
