package tables

// tableLayout is a table as a folder knows it: a file and its columns.
type tableLayout struct {
	file    string
	columns []column
}

// layout lists the tables in the order in which they are read and written.
func layout() (all []tableLayout) {
	for _, table := range nodeTables {
		all = append(all, tableLayout{table.name(), table.header()})
	}
	all = append(all, tableLayout{furtherNames.file, furtherNames.columns})
	for _, table := range tieTables {
		all = append(all, tableLayout{table.file, table.columns})
	}
	return append(all,
		tableLayout{statedNumbers.file, statedNumbers.columns},
		tableLayout{evidence.file, evidence.columns})
}

// fileNames lists the files of the tables; the last is the revision, which only an export has.
func fileNames() (all []string) {
	for _, table := range layout() {
		all = append(all, table.file)
	}
	return append(all, revisions.file)
}

func columnNames(columns []column) []string {
	all := make([]string, len(columns))
	for i, c := range columns {
		all[i] = c.name
	}
	return all
}
