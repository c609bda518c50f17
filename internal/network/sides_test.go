package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestSideOfPersons(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name: "her delegation; of several the least id, whatever the order",
			events: []*event{theEvent("e").delegate(ann, brio).delegate(ann, acre).
				delegate(bob, acre).delegate(bob, brio).delegate(cleo, brio)},
			want: []string{
				"ann DELEGATE TOOK_PART STATED side acre", "bob DELEGATE TOOK_PART STATED side acre",
				"cleo DELEGATE TOOK_PART STATED side brio",
			},
		},
		{
			name: "a delegation here goes with one passed down",
			events: []*event{theEvent("e").partOf("visit").delegate(ann, brio),
				theEvent("visit").delegate(ann, acre)},
			want: []string{"ann DELEGATE TOOK_PART STATED side acre"},
		},
		{
			name: "who only received stands on the other side, where a delegation is present",
			events: []*event{theEvent("e").delegate(ann, acre).
				with(bob, network.RoleInterlocutor).with(cleo, network.RoleHost).with(cleo, network.RoleInterlocutor)},
			want: []string{
				"ann DELEGATE TOOK_PART STATED side acre", "bob INTERLOCUTOR TOOK_PART STATED side interlocutor",
				"cleo HOST TOOK_PART STATED side interlocutor",
			},
		},
		{
			name:   "without a delegation there is no other side",
			events: []*event{theEvent("e").with(ann, network.RoleInterlocutor).with(bob, network.RoleHost).heldAt(cove)},
			want: []string{
				"cove HOST VISITED_OR_HOSTED INFERRED", "ann INTERLOCUTOR TOOK_PART STATED", "bob HOST TOOK_PART STATED",
			},
		},
		{
			name: "any further role takes her off the other side",
			events: []*event{theEvent("e").delegate(ann, acre).
				with(bob, network.RoleInterlocutor).with(bob, network.RoleParticipant).
				with(cleo, network.RoleHost).with(cleo, network.RoleSpeaker)},
			want: []string{
				"ann DELEGATE TOOK_PART STATED side acre", "bob INTERLOCUTOR TOOK_PART STATED", "cleo HOST TOOK_PART STATED",
			},
		},
		{
			name:   "organiser, speaker and participant have no side",
			events: []*event{theEvent("e").delegate(cove, acre).with(ann, network.RoleOrganiser).with(bob, network.RoleSpeaker).with(cleo, network.RoleParticipant)},
			want: []string{
				"cove DELEGATE TOOK_PART STATED side acre",
				"ann ORGANISER TOOK_PART STATED", "bob SPEAKER TOOK_PART STATED", "cleo PARTICIPANT TOOK_PART STATED",
			},
		},
		{
			name: "a delegation that is passed down makes the other side too",
			events: []*event{theEvent("e").partOf("visit").with(bob, network.RoleInterlocutor),
				theEvent("visit").delegate(ann, acre)},
			want: []string{"ann DELEGATE DELEGATION INFERRED side acre", "bob INTERLOCUTOR TOOK_PART STATED side interlocutor"},
		},
	})
}

func TestSideOfOrganisations(t *testing.T) {
	checkPresences(t, []presenceCase{
		{
			name: "the leader belongs to its delegation in whatever role it is present",
			events: []*event{theEvent("e").delegate(ann, acre).delegate(bob, brio).
				with(acre, network.RoleSpeaker).heldAt(brio)},
			want: []string{
				"acre SPEAKER TOOK_PART STATED side acre", "brio HOST VISITED_OR_HOSTED INFERRED side brio",
				"ann DELEGATE TOOK_PART STATED side acre", "bob DELEGATE TOOK_PART STATED side brio",
			},
		},
		{
			name:   "also as an interlocutor, and through a person who faces it",
			events: []*event{theEvent("e").delegate(ann, acre).with(bob, network.RoleInterlocutor, onBehalfOf(acre)).with(acre, network.RoleInterlocutor)},
			want: []string{
				"acre INTERLOCUTOR TOOK_PART STATED side acre",
				"ann DELEGATE TOOK_PART STATED side acre", "bob INTERLOCUTOR TOOK_PART STATED side interlocutor for acre",
			},
		},
		{
			name:   "a leader whose delegation is not present has no side for it",
			events: []*event{theEvent("e").delegate(ann, acre).with(brio, network.RoleSpeaker)},
			want:   []string{"brio SPEAKER TOOK_PART STATED", "ann DELEGATE TOOK_PART STATED side acre"},
		},
		{
			name: "an organisation may be a delegate of another's delegation; of two sides the least id",
			events: []*event{theEvent("e").delegate(cove, brio).delegate(brio, acre).
				delegate(acre, brio)},
			want: []string{
				"acre DELEGATE TOOK_PART STATED side acre", "brio DELEGATE TOOK_PART STATED side acre",
				"cove DELEGATE TOOK_PART STATED side brio",
			},
		},
		{
			name:      "without an own tie it takes its representatives' side, the least of several",
			events:    []*event{theEvent("e").delegate(ann, brio, onBehalfOf(cove)).delegate(bob, acre)},
			positions: []network.Tie{position(bob, cove, "2021", "2023")},
			want: []string{
				"cove DELEGATE REPRESENTED INFERRED side acre",
				"ann DELEGATE TOOK_PART STATED side brio for cove", "bob DELEGATE TOOK_PART STATED side acre for cove",
			},
		},
		{
			name: "a representative who is in no delegation gives none: one who faces it, and one without a side",
			events: []*event{theEvent("e").delegate(ann, acre, onBehalfOf(cove)).delegate(ann, acre, onBehalfOf(delta)).
				with(bob, network.RoleInterlocutor, onBehalfOf(cove)).with(cleo, network.RoleSpeaker, onBehalfOf(delta))},
			want: []string{
				"cove DELEGATE REPRESENTED INFERRED side acre", "delta SPEAKER REPRESENTED INFERRED side acre",
				"ann DELEGATE TOOK_PART STATED side acre for cove delta",
				"bob INTERLOCUTOR TOOK_PART STATED side interlocutor for cove", "cleo SPEAKER TOOK_PART STATED for delta",
			},
		},
		{
			name:   "a representative of two delegations gives her side only, the lesser",
			events: []*event{theEvent("e").delegate(ann, brio, onBehalfOf(cove)).delegate(ann, acre)},
			want: []string{
				"cove DELEGATE REPRESENTED INFERRED side acre", "ann DELEGATE TOOK_PART STATED side acre for cove",
			},
		},
		{
			name:   "to be host is no own tie: the representatives' side still counts",
			events: []*event{theEvent("e").heldAt(cove).delegate(ann, acre, onBehalfOf(cove))},
			want: []string{
				"cove HOST REPRESENTED INFERRED side acre", "ann DELEGATE TOOK_PART STATED side acre for cove",
			},
		},
		{
			name: "its own tie decides, here and where it is passed down",
			events: []*event{
				theEvent("e").partOf("visit").with(cove, network.RoleInterlocutor).delegate(ann, acre, onBehalfOf(cove)),
				theEvent("visit").delegate(delta, brio),
			},
			positions: []network.Tie{position(ann, delta, "2021", "2023")},
			want: []string{
				"cove DELEGATE TOOK_PART STATED side interlocutor", "delta DELEGATE DELEGATION INFERRED side brio",
				"ann DELEGATE TOOK_PART STATED side acre for cove delta",
			},
		},
		{
			name: "with an own tie the roles through persons do not count, that of the house does",
			events: []*event{theEvent("e").delegate(bob, acre).
				with(cove, network.RoleInterlocutor).heldAt(cove).with(ann, network.RoleSpeaker, onBehalfOf(cove)).
				with(delta, network.RoleParticipant).heldAt(delta)},
			want: []string{
				"cove HOST TOOK_PART STATED side interlocutor", "delta HOST TOOK_PART STATED",
				"ann SPEAKER TOOK_PART STATED for cove", "bob DELEGATE TOOK_PART STATED side acre",
			},
		},
		{
			name: "without an own tie the roles through persons count",
			events: []*event{theEvent("e").delegate(bob, acre).heldAt(cove).heldAt(delta).
				with(ann, network.RoleSpeaker, onBehalfOf(cove)).with(cleo, network.RoleInterlocutor, onBehalfOf(delta))},
			want: []string{
				"cove HOST REPRESENTED INFERRED", "delta HOST REPRESENTED INFERRED side interlocutor",
				"ann SPEAKER TOOK_PART STATED for cove", "bob DELEGATE TOOK_PART STATED side acre",
				"cleo INTERLOCUTOR TOOK_PART STATED side interlocutor for delta",
			},
		},
		{
			name:      "the house faces a delegation",
			events:    []*event{theEvent("e").partOf("visit").heldAt(cove), theEvent("visit").delegate(ann, acre)},
			positions: []network.Tie{position(ann, delta, "2021", "2021")},
			want:      []string{"cove HOST VISITED_OR_HOSTED INFERRED side interlocutor", "ann DELEGATE DELEGATION INFERRED side acre"},
		},
	})
}
