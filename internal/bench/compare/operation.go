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
	// peer is the same question in the peer's own words; or field is what it asks instead.
	peer  func(v variables) request
	field *peerField
	// answer, record and peerAnswer say where the rows stand in what the service, the database and the peer answer.
	answer, record, peerAnswer shape
	// atPeer and atLimit are the least ratios to the peer as shipped and to the limit, at sixteen clients;
	// 0: nothing is required.
	atPeer, atLimit float64
}

// operations are those of which docs/speed.md tells.
func operations() []*operation {
	return []*operation{&nodeByID, &threeLevels, &eventsOfCountry, &eventsByIndex, &encountersOfPerson, &searchByWords}
}
