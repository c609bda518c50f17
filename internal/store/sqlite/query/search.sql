-- Which nodes have names with these words? Each in its first stage, the best known first.
WITH hit (key, stage) AS MATERIALIZED (
  SELECT key, min(stage) FROM (
    SELECT rowid AS key, 1 AS stage FROM name_words WHERE name_words MATCH {exact}
    UNION ALL SELECT rowid, 2 FROM name_words WHERE name_words MATCH {prefix}
    UNION ALL SELECT rowid, 3 FROM name_words WHERE name_words MATCH {near}
  ) GROUP BY key
),
kept AS (
  SELECT h.stage, n.key AS node, {ties} AS ties, n.sort, n.id
  FROM hit h CROSS JOIN node n ON n.key = h.key WHERE 1 {filter}
)
{select}
