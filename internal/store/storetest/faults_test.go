package storetest

import "testing"

func TestFaultsAreNoticed(t *testing.T) { RunFaults(t) }
