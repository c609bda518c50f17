package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/graph/generated"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// privacy tells what is done with personal data.
func privacy(ctx context.Context, t terminal, args []string) error {
	return choose(ctx, t, "privacy", args, map[string]subcommand{"register": privacyRegister})
}

// privacyRegister writes the register of processing. Without a store it says what the service may hold.
func privacyRegister(ctx context.Context, t terminal, args []string) error {
	f := flags("privacy register")
	data := dataFlag(f)
	language := f.String("language", "", "fr or en")
	file := f.String("rules", "", "the rules of retention")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	l, err := register.ParseLanguage(*language)
	if err != nil {
		return fmt.Errorf("--language: %w", err)
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	p := register.Processing{}
	if p.Rules, err = readRules(*file); err != nil {
		return err
	}
	if p.Fields, err = personalFields(); err != nil {
		return err
	}
	if _, err := os.Stat(dataFile(where.folder)); err != nil && !where.shared() && !given(f, "data") {
		return p.WriteMarkdown(t.out, l)
	}
	return withStore(ctx, where.openExisting, func(s store.Store) (err error) {
		if p.Uses, err = register.New(s, time.Now).Uses(ctx); err != nil {
			return err
		}
		return p.WriteMarkdown(t.out, l)
	})
}

// personalFields lists the fields that the contract marks as personal data, with who sees them.
func personalFields() (fields []register.PersonalField, err error) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	for name, definition := range schema.Types {
		if strings.HasPrefix(name, "__") {
			continue
		}
		for _, field := range definition.Fields {
			personal, visible := field.Directives.ForName("personal"), field.Directives.ForName("visible")
			if personal == nil {
				continue
			}
			f := register.PersonalField{Name: name + "." + field.Name, Access: network.Admin}
			if category := personal.Arguments.ForName("category"); category != nil {
				f.Category = network.PersonalCategory(category.Value.Raw)
			}
			if visible != nil && visible.Arguments.ForName("to") != nil {
				f.Access, _ = network.ParseAccess(visible.Arguments.ForName("to").Value.Raw)
			}
			if !slices.Contains(network.PersonalCategories, f.Category) {
				return nil, fmt.Errorf("%s has a category that the register does not know", f.Name)
			}
			fields = append(fields, f)
		}
	}
	return fields, nil
}
