// Package layout gives the nodes of a network positions in the plane, for a drawing.
//
// The unit is the length of a link: where nothing is fixed, half of the links are shorter than 1 and half longer, unless
// nodes crowd so much that the whole is drawn larger; then links are longer, often by 2, seldom by more than 5. Without links nearest neighbours are about 1
// from each other. No two nodes are nearer to each other than Apart, so a node may be drawn as a disc of that diameter; but
// fixed ones stay where they are, even upon each other.
//
// Where nothing is fixed, the mean position is the origin, up to rounding. Otherwise the fixed nodes keep their positions to the last
// bit, new ones start beside those that they are linked to, and the others find room around them, at the scale of what is fixed.
//
// The same drawing gives the same positions: they depend on the order of nodes and links, and on the seed, not on the
// clock or the number of processors (on processors of another architecture the last digits of sums may differ). What is
// not fixed is rounded to 0.0001.
//
// The package knows nothing of stores. How it draws, and against what it was measured, is in docs/adr/0008.
package layout
