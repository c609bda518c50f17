package tables

import "strings"

// A spreadsheet takes a cell that begins with = + - @ or a tab for a formula and
// runs it, so a text that comes from anywhere could run commands on the machine of
// whoever opens an export ("CSV injection"). Such a cell is written with an apostrophe in
// front, which reading takes away. So that the way back is exact, a text that begins
// with an apostrophe and then one of these characters or another apostrophe gets
// one too. Other apostrophes ('t Hof) are text and stay as they are.
const formulaStarts = "=+-@\t"

// guardFormula returns the cell as it is written.
func guardFormula(text string) string {
	if text == "" {
		return text
	}
	if strings.IndexByte(formulaStarts, text[0]) >= 0 || isGuarded(text) {
		return "'" + text
	}
	return text
}

// unguardFormula returns the text of a cell that was read.
func unguardFormula(cell string) string {
	if isGuarded(cell) {
		return cell[1:]
	}
	return cell
}

func isGuarded(cell string) bool {
	return len(cell) > 1 && cell[0] == '\'' && (cell[1] == '\'' || strings.IndexByte(formulaStarts, cell[1]) >= 0)
}
