package graph

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// validationRules returns GraphQL's rules, one of them in our own words, and one more.
func validationRules() *rules.Rules {
	all := rules.NewDefaultRules()
	all.RemoveRule(rules.OverlappingFieldsCanBeMergedRule.Name)
	all.AddRule(rules.OverlappingFieldsCanBeMergedRule.Name, overlappingFields)
	all.RemoveRule(rules.ValuesOfCorrectTypeRule.Name)
	all.AddRule(rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	all.AddRule("ScalarsAreTexts", scalarsAreTexts)
	return sayingLess(all)
}

// sayingLess returns the rules, which say no more than the first errors of a document: to say them all may cost more than to find them.
func sayingLess(all *rules.Rules) *rules.Rules {
	out, left := rules.NewRules(), maxErrors
	for name, rule := range all.GetInner() {
		out.AddRule(name, func(observers *core.Events, addError core.AddErrFunc) {
			rule(observers, func(options ...core.ErrorOption) {
				if left--; left >= 0 {
					addError(options...)
				}
			})
		})
	}
	return out
}

// scalarsAreTexts refuses what is not a text where the contract has a scalar of
// its own: gqlparser lets everything pass there, numbers too large to be read among it.
func scalarsAreTexts(observers *core.Events, addError core.AddErrFunc) {
	observers.OnValue(func(_ *core.Walker, v *ast.Value) {
		if v.Definition == nil || v.Definition.Kind != ast.Scalar || v.Definition.BuiltIn {
			return
		}
		switch v.Kind {
		case ast.IntValue, ast.FloatValue, ast.BooleanValue, ast.EnumValue, ast.ObjectValue:
			addError(core.Message("A %s is written as a text.", v.Definition.Name), core.At(v.Position))
		}
	})
}
