package main

import (
	"github.com/partnergraph/partnergraph/internal/network"
)

var eventsOfCountry = operation{
	name: "events", title: "events of a country in a period, oldest first, 50, with the number of participants of each",
	query: `query($country: CountryCode!, $from: Date!, $to: Date!) {
  events(filter: {countries: [$country], period: {from: $from, to: $to}}, orderBy: {field: DATE, direction: ASC}, first: 50) {
    nodes { id name date participants { totalCount } } } }`,
	start: func(n *names) variables {
		country, from, to := n.period()
		return variables{"country": country, "from": from.String(), "to": to.String()}
	},
	peer: func(v variables) request {
		// The index is on the country, upDay, id, toDay and fromDay, and is used only where all of them are asked
		// about: so the peer asks about upDay and id too, what is true of all events.
		return request{`query($country: String!, $from: Int!, $to: Int!) {
  events(where: {country: {eq: $country}, fromDay: {lte: $to}, toDay: {gte: $from}, upDay: {lte: 2147483647}, id: {startsWith: ""}},
    sort: [{country: ASC}, {upDay: ASC}, {id: ASC}], limit: 50) {
    id name date participantsConnection { aggregate { count { edges } } } } }`,
			variables{"country": v["country"], "from": dayOf(v["from"]), "to": dayOf(v["to"])}}
	},
	answer:     shape{at: "data.events.nodes", fields: []string{"id", "name", "date", "participants.totalCount"}},
	record:     shape{at: "0.0.0.0", first: 50, fields: []string{"0", "1", "2", "3.1"}},
	peerAnswer: shape{at: "data.events", fields: []string{"id", "name", "date", "participantsConnection.aggregate.count.edges"}},
	atPeer:     3, atLimit: 0.5,
}

// dayOf is a day as the database counts it.
func dayOf(value any) int {
	text, _ := value.(string)
	day, _ := network.ParseDay(text)
	return int(day)
}
