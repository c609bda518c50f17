// How many steps are the goals from the starts? As paths, from one side, but that the goals are looked for from
// themselves: an actor is so many steps away as the first level of middles that has one of its own.
CALL () { <<from>> RETURN collect(DISTINCT x) AS starts }
CALL () { <<to>> RETURN collect(DISTINCT x) AS goals }
// s: the levels; whether one was too large.
WITH meta, starts, goals, reduce(s = [[starts], size(starts) >= $most OR size(goals) >= $most], k IN range(1, 2 * $steps - 1) |
  CASE
    WHEN s[1] OR last(s[0]) = [] THEN s
    ELSE head([levels IN [s[0]] |
      head([found IN [CASE WHEN k % 2 = 1 THEN <<middles of the level>> ELSE <<actors of the level>> END] |
      head([next IN [CASE
          WHEN k % 2 = 1 THEN [z IN found WHERE <<asked>> AND NOT z IN coalesce(levels[-2], [])]
          ELSE [z IN found WHERE NOT <<blocked>> AND NOT z IN levels[-2]] END] |
        [levels + [next], size(found) >= $most]
      ])])])
  END) AS s
WITH meta, s, s[0] AS levels, [x IN goals WHERE NOT x IN starts] AS goals
RETURN COLLECT {
  UNWIND goals AS goal
  WITH goal, head([n IN range(1, size(levels) - 1, 2) WHERE size(<<middles of the goal>>) > 0]) AS n
  WHERE n IS NOT NULL
  RETURN [goal.id, (n + 1) / 2]
}, s[1],
