// The encounters of each pair by trees of events, the strongest of each tree, and then all of them.
    <<only>>
    WITH a, y, root, min(relation) AS any, max(CASE WHEN <<left>> THEN weight END) AS weight,
      min(CASE WHEN <<left>> THEN firstDay END) AS firstDay, max(CASE WHEN <<left>> THEN lastDay END) AS lastDay,
      max(CASE WHEN <<left>> THEN certainty END) AS certainty, min(CASE WHEN <<left>> THEN basis END) AS basis,
      count(CASE WHEN <<left>> AND relation = 1 THEN 1 END) AS across, count(CASE WHEN <<left>> AND relation = 2 THEN 1 END) AS other,
      count(CASE WHEN <<left>> AND relation = 3 THEN 1 END) AS colleagues, count(CASE WHEN <<left>> AND relation = 4 THEN 1 END) AS same
    WITH a, y, min(any) AS any, sum(weight) AS strength, sum(across + other + colleagues + same) AS count,
      min(firstDay) AS firstDay, max(lastDay) AS lastDay, max(certainty) AS certainty, min(basis) AS basis,
      sum(across) AS across, sum(other) AS other, sum(colleagues) AS colleagues, sum(same) AS same
    <<narrow>>
    RETURN collect([a, y, any, strength, count, firstDay, lastDay, certainty, basis, across, other, colleagues, same]) AS found
