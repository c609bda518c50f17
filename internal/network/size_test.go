package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// sizeCase says how large the first of the events was.
type sizeCase struct {
	name      string
	events    []*event
	positions []network.Tie
	want      network.Size
}

func checkSizes(t *testing.T, cases []sizeCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := derive(c.events, c.positions).Size; got != c.want {
				t.Errorf("size %d %s, want %d %s", got.N, got.Basis, c.want.N, c.want.Basis)
			}
		})
	}
}

func stated(n int) network.Size   { return network.Size{N: n, Basis: network.BasisStated} }
func recorded(n int) network.Size { return network.Size{N: n, Basis: network.BasisRecorded} }
func assumed(n int) network.Size  { return network.Size{N: n, Basis: network.BasisAssumed} }

// pair is an event of two who shadow each other, so that the default of its kind
// – two – hides no other term.
func pair(name string) *event { return theEvent(name).ofKind(network.KindJobShadowing) }

func TestSizeParties(t *testing.T) {
	checkSizes(t, []sizeCase{
		{
			name:   "persons and organisations are parties",
			events: []*event{pair("e").with(ann, network.RoleSpeaker).with(bob, network.RoleSpeaker).with(cove, network.RoleHost)},
			want:   recorded(3),
		},
		{
			name:   "an organisation that a present person represents is none, by mandate",
			events: []*event{pair("e").with(ann, network.RoleSpeaker, onBehalfOf(cove)).with(bob, network.RoleSpeaker).with(cove, network.RoleHost).heldAt(delta)},
			want:   recorded(3), // ann, bob, delta
		},
		{
			name:      "nor by a position that may hold; by one that does not it is",
			events:    []*event{pair("e").with(ann, network.RoleSpeaker).with(cove, network.RoleHost).with(delta, network.RoleHost).with(ember, network.RoleHost)},
			positions: []network.Tie{position(ann, cove, "", ""), position(ann, delta, "2000", "2001")},
			want:      recorded(3), // ann, delta, ember
		},
		{
			name:   "who is present in several ways is one party",
			events: []*event{pair("e").heldAt(cove).with(cove, network.RoleSpeaker).with(ann, network.RoleSpeaker).with(ann, network.RoleParticipant).with(bob, network.RoleHost)},
			want:   recorded(3),
		},
		{
			name:   "delegates passed down are parties",
			events: []*event{pair("e").partOf("visit").with(cleo, network.RoleHost), pair("visit").delegate(ann, acre).delegate(bob, acre)},
			want:   recorded(3),
		},
	})
}

func TestSizeAttendance(t *testing.T) {
	checkSizes(t, []sizeCase{
		{
			name:   "stated, and nothing else is asked for",
			events: []*event{theEvent("e").ofKind(network.KindWebinar).states(7, network.CountedAttendance)},
			want:   stated(7),
		},
		{
			name:   "of several the largest",
			events: []*event{pair("e").states(40, network.CountedAttendance).states(45, network.CountedAttendance).states(12, network.CountedAttendance)},
			want:   stated(45),
		},
		{
			name:   "more recorded than stated",
			events: []*event{pair("e").states(2, network.CountedAttendance).with(ann, network.RoleHost).with(bob, network.RoleHost).with(cleo, network.RoleHost)},
			want:   recorded(3),
		},
		{
			name:   "as many recorded as stated: the better basis",
			events: []*event{pair("e").states(3, network.CountedAttendance).with(ann, network.RoleHost).with(bob, network.RoleHost).with(cleo, network.RoleHost)},
			want:   stated(3),
		},
		{
			name:   "of an undated event and of a cancelled one as of any other",
			events: []*event{pair("e").on("XXXX-01").withStatus(network.StatusCancelled, network.Stated).states(30, network.CountedAttendance)},
			want:   stated(30),
		},
		{
			name:   "a number that counts something else says nothing of the size",
			events: []*event{theEvent("e").states(84, "MOBILITIES").states(300, "OTHER").states(60, "MEMBERS")},
			want:   assumed(10),
		},
		{
			name:   "none came: that is stated too, and no default hides it",
			events: []*event{theEvent("e").ofKind(network.KindWebinar).states(0, network.CountedAttendance).with(ann, network.RoleOrganiser)},
			want:   recorded(1),
		},
	})
}

func TestSizeDelegations(t *testing.T) {
	facing := func(e *event) *event {
		return e.with(bob, network.RoleInterlocutor).with(cleo, network.RoleSpeaker).heldAt(cove)
	}
	checkSizes(t, []sizeCase{
		{
			name:   "18 delegates stated, one recorded, and three outside: 18 + 3",
			events: []*event{facing(theEvent("e").states(18, network.CountedDelegates, acre).delegate(ann, acre))},
			want:   stated(21),
		},
		{
			name:   "two delegations: the sum of both",
			events: []*event{theEvent("e").states(18, network.CountedDelegates, acre).states(5, network.CountedDelegates, brio).delegate(ann, acre).delegate(bob, brio)},
			want:   stated(23),
		},
		{
			name:   "one delegation stated, one recorded: 18 + 2, STATED",
			events: []*event{theEvent("e").states(18, network.CountedDelegates, acre).delegate(ann, acre).delegate(bob, brio).delegate(cleo, brio)},
			want:   stated(20),
		},
		{
			name:   "the larger of stated and recorded: one stated, three recorded",
			events: []*event{theEvent("e").states(1, network.CountedDelegates, acre).delegate(ann, acre).delegate(bob, acre).delegate(cleo, acre)},
			want:   recorded(3),
		},
		{
			name:   "as many stated as recorded: a stated number reaches the maximum",
			events: []*event{theEvent("e").states(3, network.CountedDelegates, acre).delegate(ann, acre).delegate(bob, acre).delegate(cleo, acre)},
			want:   stated(3),
		},
		{
			name:   "of several numbers of one delegation the largest",
			events: []*event{theEvent("e").states(18, network.CountedDelegates, acre).states(22, network.CountedDelegates, acre).states(4, network.CountedDelegates, acre).delegate(ann, acre)},
			want:   stated(22),
		},
		{
			name:   "the leader present is a party of its delegation",
			events: []*event{theEvent("e").states(1, network.CountedDelegates, acre).delegate(ann, acre).with(acre, network.RoleSpeaker)},
			want:   recorded(2), // ann and acre, no party outside
		},
		{
			name:   "a delegation of which nobody is named counts with its number",
			events: []*event{theEvent("e").ofKind(network.KindSiteVisit).states(30, network.CountedDelegates, acre).with(ann, network.RoleHost).with(bob, network.RoleSpeaker)},
			want:   stated(32), // 30, and the two outside them
		},
		{
			name: "an organisation that its delegate represents is no party of the delegation",
			events: []*event{theEvent("e").states(1, network.CountedDelegates, acre).states(1, network.CountedOtherSide).
				delegate(ann, acre, onBehalfOf(acre)).heldAt(cove)},
			want: stated(2), // ann and cove
		},
	})
}

func TestSizeOfDelegationsPassedDown(t *testing.T) {
	checkSizes(t, []sizeCase{
		{
			name: "the number at the ancestor that passes the delegation counts",
			events: []*event{theEvent("e").partOf("visit").heldAt(cove),
				theEvent("visit").states(18, network.CountedDelegates, acre).delegate(ann, acre)},
			want: stated(19), // 18 and cove; the visit's own n is 18
		},
		{
			name: "through a day between, which records none",
			events: []*event{theEvent("e").partOf("day").heldAt(cove), theEvent("day").partOf("visit").states(11, network.CountedDelegates, acre),
				theEvent("visit").states(18, network.CountedDelegates, acre).delegate(ann, acre)},
			want: stated(19),
		},
		{
			name: "a number here counts beside it: the largest",
			events: []*event{theEvent("e").partOf("visit").heldAt(cove).states(20, network.CountedDelegates, acre),
				theEvent("visit").states(18, network.CountedDelegates, acre).delegate(ann, acre)},
			want: stated(21),
		},
		{
			name: "a smaller number here too",
			events: []*event{theEvent("e").partOf("visit").heldAt(cove).states(4, network.CountedDelegates, acre),
				theEvent("visit").states(18, network.CountedDelegates, acre).delegate(ann, acre)},
			want: stated(19),
		},
		{
			name: "where delegates are recorded here, the number above counts no more for the sum",
			events: []*event{theEvent("e").partOf("visit").states(3, network.CountedAttendance).heldAt(cove).delegate(ann, acre),
				theEvent("visit").states(18, network.CountedDelegates, acre).delegate(ann, acre).delegate(bob, acre)},
			want: stated(3),
		},
		{
			name: "the nearest ancestor that records one passes its number, not those above",
			events: []*event{
				theEvent("e").partOf("day").states(1, network.CountedAttendance).heldAt(cove),
				theEvent("day").partOf("visit").states(6, network.CountedDelegates, acre).delegate(ann, acre),
				theEvent("visit").states(18, network.CountedDelegates, acre).delegate(ann, acre),
			},
			want: stated(7), // 6 and cove
		},
	})
}

func TestSizeOtherSide(t *testing.T) {
	checkSizes(t, []sizeCase{
		{
			name:   "one delegate and eight on the other side, of whom one is recorded",
			events: []*event{theEvent("e").states(8, network.CountedOtherSide).delegate(ann, acre).with(bob, network.RoleInterlocutor)},
			want:   stated(9),
		},
		{
			name:   "more outside than stated: all outside count, not only those who face",
			events: []*event{theEvent("e").states(2, network.CountedOtherSide).delegate(ann, acre).with(bob, network.RoleSpeaker).with(cleo, network.RoleInterlocutor).heldAt(cove)},
			want:   recorded(4),
		},
		{
			name:   "as many outside as stated",
			events: []*event{theEvent("e").states(2, network.CountedOtherSide).delegate(ann, acre).with(bob, network.RoleSpeaker).with(cleo, network.RoleInterlocutor)},
			want:   stated(3),
		},
		{
			name:   "of several the largest, also without a delegation",
			events: []*event{theEvent("e").states(8, network.CountedOtherSide).states(6, network.CountedOtherSide).with(ann, network.RoleSpeaker)},
			want:   stated(8),
		},
		{
			name:   "recorded delegates and a stated other side: 1 + 5, and attendance of 6 is no better",
			events: []*event{theEvent("e").states(5, network.CountedOtherSide).states(6, network.CountedAttendance).delegate(ann, acre)},
			want:   stated(6),
		},
		{
			name:   "nobody on the other side, as stated: one delegate",
			events: []*event{theEvent("e").states(0, network.CountedOtherSide).delegate(ann, acre)},
			want:   stated(1),
		},
	})
}

func TestSizeOfParent(t *testing.T) {
	checkSizes(t, []sizeCase{
		{
			name:   "the parent's n with its basis, STATED",
			events: []*event{theEvent("e").partOf("visit"), theEvent("visit").states(60, network.CountedAttendance)},
			want:   stated(60),
		},
		{
			name:   "its parent's too",
			events: []*event{theEvent("e").partOf("day"), theEvent("day").partOf("visit"), theEvent("visit").states(60, network.CountedAttendance)},
			want:   stated(60),
		},
		{
			name:   "what is stated above leaves no default below, however small",
			events: []*event{theEvent("e").ofKind(network.KindWebinar).partOf("day"), theEvent("day").partOf("visit"), theEvent("visit").states(4, network.CountedAttendance)},
			want:   stated(4),
		},
		{
			name: "nor where more are recorded there than are stated",
			events: []*event{theEvent("e").ofKind(network.KindWebinar).partOf("visit"),
				theEvent("visit").states(1, network.CountedAttendance).with(ann, network.RoleHost).with(bob, network.RoleHost)},
			want: recorded(2),
		},
		{
			name:   "attendance stated here: the parent's n does not count",
			events: []*event{theEvent("e").partOf("visit").states(5, network.CountedAttendance), theEvent("visit").states(60, network.CountedAttendance)},
			want:   stated(5),
		},
		{
			name:   "none came here, as stated: the parent's n does not count either",
			events: []*event{theEvent("e").partOf("visit").states(0, network.CountedAttendance), theEvent("visit").states(60, network.CountedAttendance)},
			want:   stated(0),
		},
		{
			name:   "an other side stated here is no attendance: the parent's n counts",
			events: []*event{theEvent("e").partOf("visit").states(5, network.CountedOtherSide), theEvent("visit").states(60, network.CountedAttendance)},
			want:   stated(60),
		},
		{
			name:   "a parent that is assumed larger",
			events: []*event{pair("e").partOf("visit"), theEvent("visit").ofKind(network.KindSeminar)},
			want:   assumed(40),
		},
		{
			name:   "a default that is larger than the parent's",
			events: []*event{theEvent("e").ofKind(network.KindSeminar).partOf("visit"), theEvent("visit")},
			want:   assumed(40),
		},
		{
			name:   "a default does not come to parts of which something is stated",
			events: []*event{theEvent("e").ofKind(network.KindSeminar).partOf("visit").states(3, network.CountedOtherSide), theEvent("visit")},
			want:   assumed(10), // the parent's, which is assumed
		},
		{
			name:   "nothing is passed upwards",
			events: []*event{theEvent("e"), theEvent("part").partOf("e").states(60, network.CountedAttendance)},
			want:   assumed(10),
		},
	})
}

func TestSizeAssumed(t *testing.T) {
	defaults := map[network.EventKind]int{
		network.KindWebinar: 100, network.KindSeminar: 40,
		network.KindLearningVisit: 20, network.KindWorkshop: 20, network.KindSiteVisit: 20, network.KindOther: 20,
		network.KindAward: 20, network.KindStudy: 20,
		network.KindMeal: 10, network.KindMeeting: 10, network.KindPreparatoryVisit: 10, network.KindJobShadowing: 2,
	}
	if len(defaults) != len(network.EventKinds) {
		t.Errorf("%d defaults for %d kinds", len(defaults), len(network.EventKinds))
	}
	for _, kind := range network.EventKinds {
		if got := derive([]*event{theEvent("e").ofKind(kind)}, nil).Size; got != assumed(defaults[kind]) {
			t.Errorf("%s: %d %s, want %d ASSUMED", kind, got.N, got.Basis, defaults[kind])
		}
	}
	checkSizes(t, []sizeCase{
		{
			name:   "few recorded are not taken for all",
			events: []*event{theEvent("e").with(ann, network.RoleSpeaker).delegate(bob, acre)},
			want:   assumed(10),
		},
		{
			name:   "as many recorded as assumed: RECORDED",
			events: []*event{pair("e").with(ann, network.RoleHost).with(bob, network.RoleParticipant)},
			want:   recorded(2),
		},
	})
}

func TestWeight(t *testing.T) {
	for n, want := range map[int]int{
		-3: 1_000_000, 0: 1_000_000, 1: 1_000_000, 2: 1_000_000, 3: 500_000, 4: 333_333, 8: 142_857,
		19: 55_555, 20: 52_631, 100: 10_101, 1_000_001: 1, 1_000_002: 0,
	} {
		if got := network.Weight(n); got != want {
			t.Errorf("Weight(%d) is %d, want %d", n, got, want)
		}
	}
}
