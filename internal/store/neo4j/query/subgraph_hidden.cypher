// How many nodes that match have a link to each of those asked, and are not among them?
CALL () {
<<links>>
    WITH DISTINCT a, y
    WHERE true <<match>>
    WITH a.id AS id, count(*) AS number
    RETURN collect([id, number]) AS found
  }
  RETURN beside, found
}
RETURN beside, found,
