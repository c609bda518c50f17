// Which actors do the ids name? A place stands for the organisations based in it, or in a place within it.
CALL () {
  UNWIND <<ids>> AS id
  MATCH (x:Actor&Entity {id: id})
  WHERE true <<visible>>
  RETURN x LIMIT $most
  UNION
  UNWIND <<ids>> AS id
  MATCH (:Place&Entity {id: id})<-[:WITHIN*0..]-(place)
  WITH DISTINCT place
  MATCH (place)<-[:BASED_IN]-(x:Organisation)
  RETURN x LIMIT $most
}
