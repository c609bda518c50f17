// Which links stand on a shortest path between two groups of actors? Actors alternate with what joins them, their
// middles: small events and ties. Both groups are gone from level by level, all of a level at once and each node once:
// the first two levels of each, where the hubs beside the ends are counted, then those of the side that costs less.
// Cypher has no loop and no name inside an expression: reduce is the one, head([name IN [value] | ...]) the other.
CALL () { <<from>> RETURN collect(DISTINCT x) AS starts }
CALL () { <<to>> RETURN collect(DISTINCT x) AS goals }
// s: the levels of both sides; what they have in common; who was passed over; whether a level was too large.
WITH meta, reduce(
  s = [[[starts], [goals]], [x IN starts WHERE x IN goals], [], size(starts) >= $most OR size(goals) >= $most],
  k IN range(1, CASE WHEN $steps < 2 THEN 4 ELSE 2 * $steps END) |
  CASE
    WHEN size(s[1]) > 0 OR s[3] OR k > 4 AND (last(s[0][0]) = [] OR last(s[0][1]) = []) THEN s
    ELSE head([side IN [CASE
        WHEN k <= 4 THEN (k + 1) % 2
        // An event has three actors for each two events of an actor.
        WHEN size(last(s[0][0])) * (3 - size(s[0][0]) % 2) <= size(last(s[0][1])) * (3 - size(s[0][1]) % 2) THEN 0
        ELSE 1 END] |
      head([levels IN [s[0][side]] |
      head([found IN [CASE WHEN size(levels) % 2 = 1 THEN <<middles of the level>> ELSE <<actors of the level>> END] |
      head([next IN [CASE
          WHEN size(levels) % 2 = 1 THEN [z IN found WHERE <<asked>> AND NOT z IN coalesce(levels[-2], [])]
          ELSE [z IN found WHERE NOT <<blocked>> AND NOT z IN levels[-2]] END] |
        [
          [CASE side WHEN 0 THEN levels + [next] ELSE s[0][0] END, CASE side WHEN 1 THEN levels + [next] ELSE s[0][1] END],
          CASE WHEN k % 2 = 0 AND k <= 2 * $steps THEN [x IN next WHERE x IN last(s[0][1 - side])] ELSE [] END,
          CASE WHEN size(levels) = 2 THEN s[2] + [z IN found WHERE <<blocked>> AND NOT z IN s[0][0][0] AND NOT z IN s[0][1][0]] ELSE s[2] END,
          size(found) >= $most
        ]
      ])])])])
  END) AS s
WITH meta, s, s[0][0] AS ahead, s[0][1] AS back, CASE WHEN s[3] THEN [] ELSE s[1] END AS common
// A passage is a middle, the actors before it and those after it. The first are those of middles in common.
WITH meta, s, ahead, back, common,
  [m IN CASE WHEN size(ahead) % 2 = 0 THEN common ELSE [] END | <<passage of the common>>] AS between
WITH meta, s, ahead, back, common, between,
  [side IN [0, 1] | head([levels IN [s[0][side]] | reduce(
    // w: the actors of all shortest paths at one level; the passages from them to the end.
    w = [CASE WHEN size(ahead) % 2 = 1 THEN common ELSE COLLECT { UNWIND between AS p UNWIND p[1 + side] AS z RETURN DISTINCT z } END, []],
    n IN range(size(levels) - 3 + size(levels) % 2, 1, -2) |
    head([passages IN [[m IN <<middles of those>> | <<passage of a level>>]] |
      [COLLECT { UNWIND passages AS p UNWIND p[1] AS z RETURN DISTINCT z }, w[1] + passages]
    ]))[1]])] AS outwards
WITH meta, s, ahead, back, common, outwards[0] + between + [p IN outwards[1] | [p[0], p[2], p[1]]] AS passages
CALL (passages) {
  UNWIND passages AS p
  WITH p[1] AS before, p[2] AS after, p[0] AS m
  WITH before, after, CASE WHEN m IS :: NODE THEN 'PRESENT_AT' ELSE type(m) END AS way,
    CASE WHEN m IS :: NODE THEN m.root END AS root, CASE WHEN m IS :: NODE THEN <<weight>> ELSE <<validity>> END AS value
  UNWIND before AS x
  UNWIND after AS y
  WITH x, y, way, root, value LIMIT $pairs
  WITH x, y, way, root, max(value) AS value, count(*) AS pairs
  WITH x, y, sum(CASE way WHEN 'PRESENT_AT' THEN value ELSE 0 END) AS strength, max(CASE way WHEN 'HOLDS_POSITION' THEN value ELSE 0 END) AS position,
    max(CASE way WHEN 'MEMBER_OF' THEN value ELSE 0 END) AS membership, sum(pairs) AS pairs
  WITH collect([x.id, y.id, strength, position, membership]) AS links, sum(pairs) AS pairs
  RETURN size(links) AS found, CASE WHEN size(links) > $links THEN [] ELSE links END AS links, pairs
}
RETURN CASE WHEN size(common) = 0 THEN -1 ELSE (size(ahead) + size(back) - 2) / 2 END, links,
  COUNT { UNWIND s[2] AS z RETURN DISTINCT z }, s[3], found, pairs,
