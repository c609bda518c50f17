package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestStarts: the same seed draws the same ones, from the tables.
func TestStarts(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"organisations.csv": "id,name\norganisation:o1,Maison d'Été\norganisation:o2,La Ferme\n",
		"people.csv":        "id,name\nperson:p1,Åse Ødegård\n",
		"events.csv":        "id,name,country\nevent:e1,Réunion à Hautelieu,FR\nevent:e2,Møde,DK\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	draw := func(seed uint64) (drawn []variables) {
		n, err := readNames(folder, seed)
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			for _, o := range operations() {
				drawn = append(drawn, o.start(n))
			}
		}
		return drawn
	}
	first := draw(1)
	if !reflect.DeepEqual(draw(1), first) || reflect.DeepEqual(draw(2), first) {
		t.Error("the seed does not say what is drawn")
	}
	for _, v := range first {
		if text, ok := v["text"].(string); ok && (text == "" || strings.ToLower(text) != text) {
			t.Errorf("words to search: %q", text)
		}
		if from, ok := v["from"].(string); ok && (dayOf(v["to"]) < dayOf(from)+30 || dayOf(from) < int(firstDay)) {
			t.Errorf("a period: %v", v)
		}
	}
}
