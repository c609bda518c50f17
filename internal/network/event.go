package network

// Earliest returns the earliest day that the event's date may mean; ok is false where that is not known.
func (e *Event) Earliest() (day Day, ok bool) { return e.Date.First() }

// Latest returns the latest day that the event's date may mean; ok is false where that is not known.
func (e *Event) Latest() (day Day, ok bool) { return e.Date.Last() }

// ReportMissing tells whether the event was planned, its date has passed before
// today, and no source says that it took place.
func (e *Event) ReportMissing(today Day) bool {
	last, ok := e.Date.Last()
	return ok && e.EffectiveStatus == StatusPlanned && last < today
}
