// Which nodes have names with these words? Each in its first stage. Words that are longer than the index holds
// are looked for in the nodes themselves.
CALL {
  CALL db.index.fulltext.queryNodes('names', $exact) YIELD node AS n
  WITH n WHERE all(w IN $long WHERE w IN n.longWords)
  RETURN n, 1 AS stage
  UNION ALL
  CALL db.index.fulltext.queryNodes('names', $typed) YIELD node AS n
  WITH n WHERE all(w IN $longButLast WHERE w IN n.longWords)
    AND ($longLast = '' OR any(w IN n.longWords WHERE w STARTS WITH $longLast))
  RETURN n, 2 AS stage
  UNION ALL
  UNWIND $near AS question
  CALL db.index.fulltext.queryNodes('names', question) YIELD node AS n
  WITH n WHERE all(words IN $left WHERE any(w IN words WHERE w IN n.words + coalesce(n.longWords, [])))
  RETURN n, 3 AS stage
}
WITH n, min(stage) AS stage
