package synthetic

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

// eventName names an event after its town, its topic or the house in which it is.
func (w *world) eventName(e *event) string {
	form := eventForms[e.kind][countries[e.country].style]
	switch e.kind {
	case network.KindSiteVisit, network.KindJobShadowing:
		if e.visited != nobody {
			return fmt.Sprintf(form, w.organisationName(e.visited))
		}
	case network.KindLearningVisit, network.KindPreparatoryVisit, network.KindMeeting, network.KindMeal:
	default:
		if len(e.topics) > 0 {
			return fmt.Sprintf(form, topicNames[e.topics[0]])
		}
	}
	return fmt.Sprintf(form, w.cityName(e.city))
}
