package storetest

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// dump writes an answer as lines, one a field that is not zero, so that two
// answers are the same when their lines are, and a difference can be read. By
// reflection: a field that is added to the port is compared from that day on.
func dump(v any) []string {
	d := &dumper{}
	d.value("", reflect.ValueOf(v))
	return d.lines
}

type dumper struct {
	lines []string
	path  []string
}

func (d *dumper) add(name, value string) {
	d.lines = append(d.lines, strings.Join(d.path, ".")+"."+name+" = "+value)
}

func (d *dumper) value(name string, v reflect.Value) {
	if text, ok := plain(v); ok {
		if text != "" {
			d.add(name, text)
		}
		return
	}
	d.path = append(d.path, name)
	defer func() { d.path = d.path[:len(d.path)-1] }()
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		d.path[len(d.path)-1] += "(" + v.Elem().Type().String() + ")"
		d.value("", v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			d.value(v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			d.value(fmt.Sprint(i), v.Index(i))
		}
		if v.Kind() == reflect.Slice && v.Len() > 0 {
			d.add("len", fmt.Sprint(v.Len()))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, k := range keys {
			d.add(fmt.Sprint(k), "there")
			d.value(fmt.Sprint(k), v.MapIndex(k))
		}
	}
}

// plain writes what fits on a line; nothing for what is zero or empty.
func plain(v reflect.Value) (text string, ok bool) {
	switch {
	case !v.IsValid() || v.IsZero():
		return "", true
	case v.CanInterface():
		switch x := v.Interface().(type) {
		case network.EDTF:
			return x.String(), true
		case store.Position:
			return "", true // each store writes its own, and is given its own back: see ask
		case *network.Day:
			return x.String(), true
		case []network.Name:
			return names(x), true
		case []network.LanguageTag:
			return fmt.Sprint(slices.Sorted(slices.Values(x))), true
		case []store.Withheld:
			return withheld(x), true
		case fmt.Stringer:
			return x.String(), true
		}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Struct, reflect.Slice, reflect.Array, reflect.Map:
		return "", false
	}
	return fmt.Sprintf("%#v", v.Interface()), true
}

// names writes further names; they have no order.
func names(list []network.Name) string {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b network.Name) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return fmt.Sprintf("%q", list)
}

// withheld writes what an answer left out; nothing left out under a reason is no
// different from the reason not being there, and reasons have no order.
func withheld(list []store.Withheld) string {
	var texts []string
	for _, w := range list {
		if w.Count != 0 {
			texts = append(texts, fmt.Sprint(w.Reason, ": ", w.Count))
		}
	}
	slices.Sort(texts)
	return strings.Join(texts, ", ")
}
