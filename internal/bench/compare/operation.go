package main

// variables are those of one request.
type variables = map[string]any

// request is a GraphQL request, as a body of HTTP has it.
type request struct {
	Query     string    `json:"query"`
	Variables variables `json:"variables"`
}

// operation is what is measured: a question from many starts.
type operation struct {
	name, title string
	// query is put to the service, on either store.
	query string
	// start draws what it is asked about.
	start func(n *names) variables
	// peer is the same question in the peer's own words; or field is what it asks instead. The peer takes no part in an
	// operation that has neither.
	peer  func(v variables) request
	field *peerField
	// answer, record and peerAnswer say where the rows stand in what the service, the database and the peer answer.
	answer, record, peerAnswer shape
	// made is the service's answer, made of the records of all that was sent for it, where the rows do not stand in one
	// of them; record is then not used.
	made func(v variables, all []sent) (any, error)
	// required is what must be reached; nothing where it is empty.
	required []bound
}

// forPeer tells whether the peer takes part.
func (o *operation) forPeer() bool { return o.peer != nil || o.field != nil }

// operations are those of which docs/speed.md tells.
func operations() []*operation {
	return []*operation{&nodeByID, &threeLevels, &eventsOfCountry, &eventsByIndex, &encountersOfPerson, &searchByWords, &introductionsOfActors, &networkOfActor}
}
