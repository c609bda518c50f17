package questions

import (
	"math"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// EncounterArguments narrow encounters, as they are asked.
type EncounterArguments struct {
	With, At       *store.Filter
	Period         *network.Period
	IncludeUndated bool
	Statuses       []network.EventStatus
	Relations      []network.Relation
	MinStrength    *float64 // shown units: 1 is two who were alone once
}

// maxStrength bounds what may be asked; no sum of weights comes near it.
const maxStrength = 1e9

// Filter checks the arguments.
func (a EncounterArguments) Filter() (f store.EncounterFilter, err error) {
	if err = CheckFilter("with", a.With); err != nil {
		return f, err
	}
	if err = CheckFilter("at", a.At); err != nil {
		return f, err
	}
	if err = CheckPeriod("period", a.Period); err != nil {
		return f, err
	}
	if len(a.Statuses) == 0 {
		return f, BadInput("statuses", "must name at least one status")
	}
	if len(a.Relations) == 0 {
		return f, BadInput("relations", "must name at least one relation")
	}
	f = store.EncounterFilter{
		With: a.With, At: a.At, Period: a.Period, IncludeUndated: a.IncludeUndated,
		Statuses: a.Statuses, Relations: a.Relations,
	}
	f.MinStrength, err = strength(a.MinStrength)
	return f, err
}

func strength(asked *float64) (int64, error) {
	if asked == nil {
		return 0, nil
	}
	if !(*asked >= 0 && *asked <= maxStrength) {
		return 0, BadInput("minStrength", "must be 0 or more")
	}
	return int64(math.Round(*asked * network.WeightUnit)), nil
}

// Strength returns a strength or weight as it is shown.
func Strength(millionths int64) float64 { return float64(millionths) / network.WeightUnit }
