-- Which positions and memberships join the two actors of each pair, either way round?
SELECT st.at, x.kind, {tie} {rank}, {columns}
FROM (
  SELECT p.key AS at, a.key AS value, y.key AS other
  FROM json_each({pairs}) p CROSS JOIN node a ON a.id = p.value ->> 0 CROSS JOIN node y ON y.id = p.value ->> 1
) st
CROSS JOIN tie x ON x.key IN (
  SELECT t.key FROM tie t WHERE t.src = st.value AND t.dst = st.other AND t.kind IN (1, 8)
  UNION ALL SELECT t.key FROM tie t WHERE t.src = st.other AND t.dst = st.value AND t.kind IN (1, 8)
)
CROSS JOIN node n ON n.key = st.other
WHERE 1 {as_of}
ORDER BY st.at, x.kind, x.id
