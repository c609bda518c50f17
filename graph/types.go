package graph

import "github.com/partnergraph/partnergraph/internal/network"

// typeNames says what the contract calls each type of node.
var typeNames = map[network.EntityType]string{
	network.TypeOrganisation: "Organisation", network.TypePerson: "Person", network.TypeEvent: "Event", network.TypePlace: "Place",
	network.TypeTopic: "Topic", network.TypeProgramme: "Programme", network.TypeSource: "Source",
}
