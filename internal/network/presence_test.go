package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestPresenceByTakingPart(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name:   "nobody is present where nothing is recorded",
			events: []*event{theEvent("e")},
			want:   nil,
		},
		{
			name: "(a) each with its role and the tie's certainty",
			events: []*event{theEvent("e").
				with(ann, network.RoleSpeaker, sure(network.Uncertain)).
				with(bob, network.RoleParticipant, sure(network.Inferred)).
				with(cleo, network.RoleOrganiser).
				with(cove, network.RoleInterlocutor, sure(network.Reference))},
			want: []string{
				"cove INTERLOCUTOR TOOK_PART REFERENCE",
				"ann SPEAKER TOOK_PART UNCERTAIN",
				"bob PARTICIPANT TOOK_PART INFERRED",
				"cleo ORGANISER TOOK_PART STATED",
			},
		},
		{
			name: "several ties: the first role and the best certainty, each on its own",
			events: []*event{theEvent("e").
				with(ann, network.RoleParticipant).
				with(ann, network.RoleSpeaker, sure(network.Uncertain)).
				with(ann, network.RoleInterlocutor, sure(network.Inferred))},
			want: []string{"ann SPEAKER TOOK_PART STATED"},
		},
		{
			name: "the first way stands, whatever the certainty of the others",
			events: []*event{theEvent("e").heldAt(cove).
				with(cove, network.RoleParticipant, sure(network.Uncertain)).
				with(ann, network.RoleSpeaker, onBehalfOf(cove))},
			want: []string{"cove HOST TOOK_PART INFERRED", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name: "through a person comes before being host",
			events: []*event{theEvent("e").heldAt(cove, network.Inferred).
				with(ann, network.RoleSpeaker, onBehalfOf(cove), sure(network.Uncertain))},
			want: []string{"cove HOST REPRESENTED INFERRED", "ann SPEAKER TOOK_PART UNCERTAIN for cove"},
		},
		{
			name:   "the leader of a delegation is not present for leading it",
			events: []*event{theEvent("e").delegate(ann, acre)},
			want:   []string{"ann DELEGATE TOOK_PART STATED side acre"},
		},
		{
			name:   "nothing passes upwards",
			events: []*event{theEvent("e"), theEvent("part").partOf("e").with(ann, network.RoleSpeaker).delegate(bob, acre)},
			want:   nil,
		},
	})
}

func TestPresencePassedDown(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name: "(b) delegates are passed to a part, INFERRED; nobody else is",
			events: []*event{theEvent("e").partOf("visit"), theEvent("visit").heldAt(delta).
				delegate(ann, acre).delegate(cove, acre).
				with(bob, network.RoleInterlocutor).with(cleo, network.RoleOrganiser).with(ember, network.RoleHost)},
			want: []string{"cove DELEGATE DELEGATION INFERRED side acre", "ann DELEGATE DELEGATION INFERRED side acre"},
		},
		{
			name: "not better than the delegate's tie",
			events: []*event{theEvent("e").partOf("visit"), theEvent("visit").
				delegate(ann, acre, sure(network.Uncertain)).delegate(bob, acre)},
			want: []string{"ann DELEGATE DELEGATION UNCERTAIN side acre", "bob DELEGATE DELEGATION INFERRED side acre"},
		},
		{
			name:   "not better than the PART_OF walked",
			events: []*event{theEvent("e").partOf("visit", network.Uncertain), theEvent("visit").delegate(ann, acre)},
			want:   []string{"ann DELEGATE DELEGATION UNCERTAIN side acre"},
		},
		{
			name: "nor than any PART_OF walked further up",
			events: []*event{theEvent("e").partOf("day"), theEvent("day").partOf("visit", network.Uncertain),
				theEvent("visit").delegate(ann, acre)},
			want: []string{"ann DELEGATE DELEGATION UNCERTAIN side acre"},
		},
		{
			name: "a sure one further up makes it no better",
			events: []*event{theEvent("e").partOf("day", network.Uncertain), theEvent("day").partOf("visit"),
				theEvent("visit").delegate(ann, acre)},
			want: []string{"ann DELEGATE DELEGATION UNCERTAIN side acre"},
		},
		{
			name: "a PART_OF above the ancestor that passes is not walked",
			events: []*event{theEvent("e").partOf("day"), theEvent("day").partOf("visit", network.Uncertain).delegate(ann, acre),
				theEvent("visit")},
			want: []string{"ann DELEGATE DELEGATION INFERRED side acre"},
		},
		{
			name: "blocked: an event that records a delegate of its own gets none of that delegation",
			events: []*event{theEvent("e").partOf("visit").delegate(ann, acre, sure(network.Uncertain)),
				theEvent("visit").delegate(ann, acre).delegate(bob, acre)},
			want: []string{"ann DELEGATE TOOK_PART UNCERTAIN side acre"},
		},
		{
			name: "per delegation: another one is passed all the same",
			events: []*event{theEvent("e").partOf("visit").delegate(ann, acre),
				theEvent("visit").delegate(bob, acre).delegate(cleo, brio)},
			want: []string{"ann DELEGATE TOOK_PART STATED side acre", "cleo DELEGATE DELEGATION INFERRED side brio"},
		},
		{
			name: "the nearest ancestor that records one passes, and only it",
			events: []*event{theEvent("e").partOf("day"), theEvent("day").partOf("visit").delegate(ann, acre),
				theEvent("visit").delegate(ann, acre).delegate(bob, acre).delegate(cleo, brio)},
			want: []string{"ann DELEGATE DELEGATION INFERRED side acre", "cleo DELEGATE DELEGATION INFERRED side brio"},
		},
		{
			name: "only a DELEGATE blocks, not another role",
			events: []*event{theEvent("e").partOf("visit").with(bob, network.RoleParticipant),
				theEvent("visit").delegate(ann, acre)},
			want: []string{"ann DELEGATE DELEGATION INFERRED side acre", "bob PARTICIPANT TOOK_PART STATED"},
		},
		{
			name: "own tie and passed: the first way, the first role, the best certainty",
			events: []*event{theEvent("e").partOf("visit").with(ann, network.RoleParticipant, sure(network.Uncertain)),
				theEvent("visit").delegate(ann, acre)},
			want: []string{"ann DELEGATE TOOK_PART INFERRED side acre"},
		},
		{
			name: "mandates are passed with the ties that carry them",
			events: []*event{theEvent("e").partOf("visit", network.Uncertain),
				theEvent("visit").delegate(ann, acre, onBehalfOf(cove)).with(bob, network.RoleSpeaker, onBehalfOf(delta))},
			want: []string{"cove DELEGATE REPRESENTED UNCERTAIN side acre", "ann DELEGATE DELEGATION UNCERTAIN side acre for cove"},
		},
	})
}

func TestPresenceThroughPersons(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name:   "(c) by mandate: INFERRED, in the role of the tie that carries it",
			events: []*event{theEvent("e").with(ann, network.RoleParticipant, onBehalfOf(cove)).with(ann, network.RoleSpeaker)},
			want:   []string{"cove PARTICIPANT REPRESENTED INFERRED", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name: "a mandate rests on its own tie, not on the person's best",
			events: []*event{theEvent("e").with(ann, network.RoleParticipant, onBehalfOf(cove), sure(network.Uncertain)).
				with(ann, network.RoleSpeaker)},
			want: []string{"cove PARTICIPANT REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name:      "by a position that is YES: INFERRED, in each of the person's roles",
			events:    []*event{theEvent("e").with(ann, network.RoleParticipant).with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2021", "2023")},
			want:      []string{"cove SPEAKER REPRESENTED INFERRED", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name:      "by a position that is UNKNOWN: UNCERTAIN",
			events:    []*event{theEvent("e").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2021", "")},
			want:      []string{"cove SPEAKER REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name:      "not by a position that is NO: it ended the day before",
			events:    []*event{theEvent("e").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2021", "2022-06-05")},
			want:      []string{"ann SPEAKER TOOK_PART STATED"},
		},
		{
			name:      "a position that ended on the first day may still hold",
			events:    []*event{theEvent("e").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2021", "2022-06-06")},
			want:      []string{"cove SPEAKER REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name:      "not by a position that began the day after",
			events:    []*event{theEvent("e").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2022-06-11", "2023")},
			want:      []string{"ann SPEAKER TOOK_PART STATED"},
		},
		{
			name:   "not better than the position's tie",
			events: []*event{theEvent("e").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{
				position(ann, cove, "2021", "2023", network.Uncertain), position(ann, delta, "2021", "2023", network.Inferred),
			},
			want: []string{
				"cove SPEAKER REPRESENTED UNCERTAIN", "delta SPEAKER REPRESENTED INFERRED",
				"ann SPEAKER TOOK_PART STATED for cove delta",
			},
		},
		{
			name:      "not better than the person's presence",
			events:    []*event{theEvent("e").with(ann, network.RoleSpeaker, sure(network.Uncertain))},
			positions: []network.Tie{position(ann, cove, "2021", "2023")},
			want:      []string{"cove SPEAKER REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART UNCERTAIN for cove"},
		},
		{
			name: "the person's presence is the best of her ties",
			events: []*event{theEvent("e").with(ann, network.RoleSpeaker, sure(network.Uncertain)).
				with(ann, network.RoleParticipant, sure(network.Inferred))},
			positions: []network.Tie{position(ann, cove, "2021", "2023")},
			want:      []string{"cove SPEAKER REPRESENTED INFERRED", "ann SPEAKER TOOK_PART INFERRED for cove"},
		},
		{
			name:      "an undated event: a position is never NO and never YES",
			events:    []*event{theEvent("e").on("XXXX-06").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "1990", "1991"), position(ann, delta, "0001", "9999")},
			want: []string{
				"cove SPEAKER REPRESENTED UNCERTAIN", "delta SPEAKER REPRESENTED UNCERTAIN",
				"ann SPEAKER TOOK_PART STATED for cove delta",
			},
		},
		{
			name:      "an event without a date is undated",
			events:    []*event{theEvent("e").on("").with(ann, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "1990", "1991")},
			want:      []string{"cove SPEAKER REPRESENTED UNCERTAIN", "ann SPEAKER TOOK_PART STATED for cove"},
		},
		{
			name:      "the days are those of the event, not of the visit that passed the person",
			events:    []*event{theEvent("e").on("2022-06-10").partOf("visit"), theEvent("visit").delegate(ann, acre)},
			positions: []network.Tie{position(ann, cove, "2021", "2022-06-09"), position(ann, delta, "2022-06-10", "2023")},
			want: []string{
				"delta DELEGATE REPRESENTED INFERRED side acre", "ann DELEGATE DELEGATION INFERRED side acre for delta",
			},
		},
		{
			name: "several persons and positions: the best of the certainties",
			events: []*event{theEvent("e").with(ann, network.RoleParticipant).
				with(bob, network.RoleInterlocutor, onBehalfOf(cove), sure(network.Uncertain))},
			positions: []network.Tie{position(ann, cove, "", ""), position(ann, cove, "2020", "2024")},
			want: []string{
				"cove INTERLOCUTOR REPRESENTED INFERRED",
				"ann PARTICIPANT TOOK_PART STATED for cove", "bob INTERLOCUTOR TOOK_PART UNCERTAIN for cove",
			},
		},
		{
			name:      "only persons represent",
			events:    []*event{theEvent("e").with(cove, network.RoleSpeaker, onBehalfOf(delta))},
			positions: []network.Tie{position(cove, ember, "2021", "2023")},
			want:      []string{"cove SPEAKER TOOK_PART STATED"},
		},
		{
			name:      "an organisation present brings nobody: its people are not present for it",
			events:    []*event{theEvent("e").with(cove, network.RoleSpeaker)},
			positions: []network.Tie{position(ann, cove, "2021", "2023")},
			want:      []string{"cove SPEAKER TOOK_PART STATED"},
		},
	})
}

func TestPresenceOfHosts(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name:   "(d) the organisation in whose house it was held: HOST, INFERRED",
			events: []*event{theEvent("e").ofKind(network.KindSiteVisit).heldAt(cove)},
			want:   []string{"cove HOST VISITED_OR_HOSTED INFERRED"},
		},
		{
			name:   "whatever the kind, and not better than the tie",
			events: []*event{theEvent("e").ofKind(network.KindAward).heldAt(cove, network.Uncertain).heldAt(delta, network.Reference)},
			want:   []string{"cove HOST VISITED_OR_HOSTED UNCERTAIN", "delta HOST VISITED_OR_HOSTED INFERRED"},
		},
		{
			name:   "a host is not passed to the parts",
			events: []*event{theEvent("e").partOf("visit"), theEvent("visit").heldAt(cove)},
			want:   nil,
		},
	})
}
