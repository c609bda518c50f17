-- How many events has each pair, and do any lie behind the cursor?
WITH meeting AS MATERIALIZED (
  SELECT st.key AS start, n.down_day AS down_day, n.id AS id, {relation} AS relation
  FROM json_each({pairs}) st
  CROSS JOIN node a ON a.id = st.value ->> 0
  CROSS JOIN node y ON y.id = st.value ->> 1
  CROSS JOIN present p ON p.actor = a.key
  CROSS JOIN node n ON n.key = p.event
  CROSS JOIN present q ON q.actor = y.key AND q.event = p.event
  WHERE n.meets = 1 AND a.key <> y.key {event} AND {pair} {visible}
)
SELECT start, count(*), count(*) FILTER (WHERE 1 {passed}) FROM meeting WHERE {left} GROUP BY 1
