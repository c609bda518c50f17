package synthetic

import (
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
)

func personID(k int) network.ID       { return numbered("person:p", k) }
func organisationID(k int) network.ID { return numbered("organisation:o", k) }
func topicID(k int) network.ID        { return numbered("topic:t", k) }
func programmeID(k int) network.ID    { return numbered("programme:g", k) }
func sourceID(k int) network.ID       { return numbered("source:s", k) }
func cityID(k int) network.ID         { return numbered("place:c", k) }
func venueID(k int) network.ID        { return numbered("place:v", k) }

func numbered(prefix string, k int) network.ID { return network.ID(prefix + strconv.Itoa(k)) }
