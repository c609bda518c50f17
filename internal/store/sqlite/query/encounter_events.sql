-- At which events was a pair of actors, and what were they to each other there? Newest first, for each pair.
WITH meeting AS MATERIALIZED (
  SELECT st.key AS start, n.key AS event, n.down_day AS down_day, n.id AS id, {relation} AS relation, {certainty} AS meeting_certainty,
    p.actor AS a, q.actor AS b
  FROM json_each({pairs}) st
  CROSS JOIN node a ON a.id = st.value ->> 0
  CROSS JOIN node y ON y.id = st.value ->> 1
  CROSS JOIN present p ON p.actor = a.key
  CROSS JOIN node n ON n.key = p.event
  CROSS JOIN present q ON q.actor = y.key AND q.event = p.event
  WHERE n.meets = 1 AND a.key <> y.key {event} AND {pair} {visible}
),
kept AS MATERIALIZED (SELECT * FROM meeting WHERE {left})
SELECT 'page' AS part, m.start, m.total, m.relation, m.meeting_certainty, {weight},
  p.role, p.how, p.certainty, {side_p}, {represents_p},
  q.role, q.how, q.certainty, {side_q}, {represents_q}, {columns}
FROM (SELECT *, 0 AS total, ROW_NUMBER() OVER (PARTITION BY start {order}) AS place FROM kept WHERE 1 {beyond}) m
CROSS JOIN node n ON n.key = m.event
CROSS JOIN present p ON p.actor = m.a AND p.event = m.event
CROSS JOIN present q ON q.actor = m.b AND q.event = m.event
WHERE m.place <= {limit}
ORDER BY m.start, m.place
