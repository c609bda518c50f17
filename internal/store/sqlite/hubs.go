package sqlite

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

// hubsSQL turns the flag of the actors whose flag is wrong: see network.Hub.
const hubsSQL = `UPDATE node SET hub = 1 - hub WHERE type IN (1, 2) AND hub <> (
    (SELECT count(*) FROM tie WHERE src = node.key AND kind IN (1, 8)) + (SELECT count(*) FROM tie WHERE dst = node.key AND kind IN (1, 8))
    + (SELECT count(*) FROM present WHERE actor = node.key AND small = 1) > ?)`

// refreshHubs brings the flag of the actors up to date whose ties of introduction came or went.
func (w *writer) refreshHubs(ctx context.Context) error {
	if len(w.hubs) == 0 {
		return nil
	}
	actors := make([]int64, 0, len(w.hubs))
	for key := range w.hubs {
		actors = append(actors, key)
	}
	return w.exec(ctx, hubsSQL+" AND key IN (SELECT value FROM json_each(?))", network.MostTies, list(actors))
}

// touchMeeting remembers the actors for whom a small event comes or goes, before its presences are replaced by those
// of the actors given; nil where it is small no longer.
func (w *writer) touchMeeting(ctx context.Context, event int64, after []int64) error {
	if w.whole {
		return nil
	}
	before, err := w.keys(ctx, "SELECT actor FROM present WHERE event = ? AND small = 1", event)
	if err != nil {
		return err
	}
	stays := make(map[int64]bool, len(before))
	for _, actor := range before {
		stays[actor] = false
	}
	for _, actor := range after {
		if _, was := stays[actor]; was {
			stays[actor] = true
		} else {
			w.hubs[actor] = true
		}
	}
	for actor, stay := range stays {
		if !stay {
			w.hubs[actor] = true
		}
	}
	return nil
}
