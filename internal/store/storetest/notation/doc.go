// Package notation writes a small network as lines that people can read, and
// reads it back: for cases worked out by hand, for graph shapes kept as data, and
// for the world that a failed test shows.
//
//	event:visit kind=LEARNING_VISIT status=HELD date=2022-06-06/2022-06-10 sure=STATED
//	person:p TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:d certainty=STATED
//	number:1 of event:visit counted=ATTENDANCE value=18
//	evidence:1 of event:visit about=status source=source:s certainty=STATED names=person:p
//
// A line is a node, a tie, a stated number or an evidence. Names default to the
// last part of the id. A tie without id has the one that its content makes.
// "certainty" of a tie and "sure" of an event's status stand for an evidence of
// that certainty, taken from source:said, which need not be written.
package notation
