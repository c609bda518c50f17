package network_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestSizesAndWeightsShown(t *testing.T) {
	for n := 0; n <= 12; n++ {
		for _, basis := range []network.SizeBasis{network.BasisAssumed, network.BasisRecorded, network.BasisStated} {
			size := network.Size{N: n, Basis: basis}
			for _, access := range network.Accesses {
				v := network.Viewer{Access: access}
				want := size
				switch {
				case access != network.Public:
				case n <= 5:
					want = network.Size{N: 5, Basis: network.BasisAssumed}
				case n <= 10:
					want.N = 10
				default:
					want.N = 15
				}
				if got := v.ShownSize(size); got != want {
					t.Errorf("%s is shown %v as %v, want %v", access, size, got, want)
				}
			}
		}
	}
}

func TestNumbersSeen(t *testing.T) {
	people := map[network.Counted]bool{network.CountedAttendance: true, network.CountedDelegates: true, network.CountedOtherSide: true}
	for _, counted := range network.AllCounted {
		for value := range 8 {
			n := &network.StatedNumber{Counted: counted, Value: value}
			for _, access := range network.Accesses {
				want := access != network.Public || value >= 5 || !people[counted]
				if got := (network.Viewer{Access: access}).SeesNumber(n); got != want {
					t.Errorf("%s sees %s %d: %t, want %t", access, counted, value, got, want)
				}
			}
		}
	}
}
