package expected

import (
	"fmt"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
)

// service asks on the day for which the answers were written.
func service() *questions.Service {
	return questions.New(func() time.Time { return time.Date(2026, time.November, 23, 12, 0, 0, 0, time.UTC) })
}

// periodOf reads a period as the expectations write it: as a date that may mean several days; none where it is empty.
func periodOf(text string) (*network.Period, error) {
	if text == "" {
		return nil, nil
	}
	date, err := network.ParseEDTF(text)
	if err != nil {
		return nil, err
	}
	first, last, dated := date.Interval()
	if !dated {
		return nil, fmt.Errorf("%q is no period", text)
	}
	return &network.Period{From: &first, To: &last}, nil
}

// dayOf reads a day; none where it is empty.
func dayOf(text string) (*network.Day, error) {
	if text == "" {
		return nil, nil
	}
	day, err := network.ParseDay(text)
	return &day, err
}

// relationsOf reads the names of relations.
func relationsOf(names []string) (relations []network.Relation, err error) {
	for _, name := range names {
		r, ok := network.ParseRelation(name)
		if !ok {
			return nil, fmt.Errorf("no relation %q", name)
		}
		relations = append(relations, r)
	}
	return relations, nil
}
