package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// Presences lists who was at an event, by id, whoever asks.
func (o *Oracle) Presences(event network.ID) []network.Presence { return o.happening(event).presences }

// Size returns n of an event and what it rests on.
func (o *Oracle) Size(event network.ID) network.Size { return o.happening(event).size }
