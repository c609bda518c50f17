// Which nodes have a link to one of those asked and are not outside of the question? The first of them by number of
// links, and how many others there are of each type.
CALL () {
<<links>>
    WITH y, count(*) AS links
    WHERE true <<match>>
    WITH y.id AS id, links ORDER BY links DESC, id
    RETURN collect(id) AS found
  }
  RETURN beside, found
}
CALL (found) {
  UNWIND found[$first..] AS id
  WITH split(id, ':')[0] AS type, count(*) AS number
  RETURN collect([type, number]) AS leftOut
}
RETURN beside, found[..$first], leftOut,
