package expected

import (
	"fmt"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// index finds nodes by what a reader calls them: by a hint, or else by a folded
// main or further name that only one node has. A hint without an id says that the
// texts name such a thing and the tables have no node for it.
type index struct {
	ids    map[string][]network.ID // by folded name
	types  map[network.ID]network.EntityType
	hints  map[string]*network.ID
	used   map[string]bool
	failed []string
}

func newIndex(nodes []network.Entity, hints map[string]*network.ID) *index {
	x := &index{ids: map[string][]network.ID{}, types: map[network.ID]network.EntityType{}, hints: hints, used: map[string]bool{}}
	for _, node := range nodes {
		core := node.Core()
		x.types[core.ID] = node.Type()
		x.add(core.Name, core.ID)
		for _, n := range core.Names {
			x.add(n.Value, core.ID)
		}
	}
	return x
}

func (x *index) add(name string, id network.ID) {
	key := network.Fold(name)
	if !slices.Contains(x.ids[key], id) {
		x.ids[key] = append(x.ids[key], id)
	}
}

var actors = []network.EntityType{network.TypeOrganisation, network.TypePerson}

func (x *index) actor(name string) network.ID { return x.find(name, actors...) }

func (x *index) event(name string) network.ID { return x.find(name, network.TypeEvent) }

// anything finds an actor, or else a node of any type; it returns nothing for what
// the tables do not have.
func (x *index) anything(name string) network.ID {
	hint, hinted := x.hints[name]
	if hinted && hint == nil {
		x.used[name] = true
		if ids := x.ids[network.Fold(name)]; len(ids) > 0 {
			x.fail("%q is hinted to be missing and is %v", name, ids)
		}
		return ""
	}
	if !hinted && len(x.named(name, actors)) > 0 {
		return x.find(name, actors...)
	}
	return x.find(name, network.EntityTypes...)
}

func (x *index) named(name string, types []network.EntityType) []network.ID {
	var ids []network.ID
	for _, id := range x.ids[network.Fold(name)] {
		if slices.Contains(types, x.types[id]) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (x *index) find(name string, types ...network.EntityType) network.ID {
	if hint, ok := x.hints[name]; ok && hint != nil {
		x.used[name] = true
		if !slices.Contains(types, x.types[*hint]) {
			x.fail("the hint for %q is %s, which is none of %v", name, *hint, types)
		}
		if ids := x.named(name, types); len(ids) == 1 && ids[0] == *hint {
			x.fail("the hint for %q is not needed", name)
		}
		return *hint
	}
	ids := x.named(name, types)
	if len(ids) != 1 {
		x.fail("%q names %v: one of %v was expected", name, ids, types)
		return network.ID("unknown:" + name)
	}
	return ids[0]
}

// known requires that an id is that of a node.
func (x *index) known(id network.ID) {
	if _, ok := x.types[id]; !ok {
		x.fail("there is no node %q", id)
	}
}

func (x *index) fail(format string, args ...any) {
	x.failed = append(x.failed, fmt.Sprintf(format, args...))
}

// problems lists what was wrong with names, and the hints that nothing asked for.
func (x *index) problems() []string {
	for _, name := range slices.Sorted(maps.Keys(x.hints)) {
		if !x.used[name] {
			x.fail("nothing asks for the hint for %q", name)
		}
	}
	return x.failed
}
