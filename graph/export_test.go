package graph

import (
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// OverlappingFields is the one rule alone.
func OverlappingFields() *rules.Rules {
	return rules.NewRules(core.Rule{Name: "OverlappingFieldsCanBeMerged", RuleFunc: overlappingFields})
}
