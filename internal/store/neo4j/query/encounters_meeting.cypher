// The presences q beside the presence p of the actor a at e: which of them are encounters, and of what relation?
    WITH a, also, joined, met, e, p.side AS side, p.orgs AS orgs,
      CASE WHEN p.certainty < e.statusCertainty THEN p.certainty ELSE e.statusCertainty END AS own,
      e.root AS root, <<weight>> AS weight, <<basis>> AS basis, e.firstDay AS firstDay, e.lastDay AS lastDay
    MATCH (e)<-[q:PRESENT_AT]-(y)
    WHERE y <> a <<with>> <<once>>
    WITH a, y, joined, met, e, root, weight, basis, firstDay, lastDay, side, q.side AS otherSide,
      any(o IN orgs WHERE o IN q.orgs) AS shared,
      CASE WHEN q.certainty < own THEN q.certainty ELSE own END AS sure
    WHERE <<excluded>>
    WITH a, y, root, weight, basis, firstDay, lastDay, <<relation>> AS relation, <<certainty>> AS certainty
