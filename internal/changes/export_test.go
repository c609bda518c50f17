package changes

// Lower makes imports go in small steps: more rows than atOnce in batches of so many,
// and trees of events so many at once. It returns what undoes it.
func Lower(rows, batch, trees int) (undo func()) {
	oldRows, oldBatch, oldTrees := atOnce, batchRows, treesAtOnce
	atOnce, batchRows, treesAtOnce = rows, batch, trees
	return func() { atOnce, batchRows, treesAtOnce = oldRows, oldBatch, oldTrees }
}
