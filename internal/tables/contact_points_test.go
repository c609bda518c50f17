package tables

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/internal/network"
)

// knowsAll is a store in which everything is.
func knowsAll(_ context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
	held := map[network.ID]network.EntityType{}
	for _, id := range ids {
		held[id], _ = id.Type()
	}
	return held, nil
}

// TestContactForms: what is one address or number, and what is not.
func TestContactForms(t *testing.T) {
	for medium, values := range map[network.ContactMedium][2][]string{
		network.MediumEmail: {
			{"a@b.example", "Prénom.Nom+list@sous-domaine.exemple.example", "o'brien@b.example"},
			{"", "a", "a@b", "a@b.", "@b.example", "a b@c.example", "a@b.example,c@d.example", "Anna <a@b.example>", "mailto:a@b.example", strings.Repeat("a", 250) + "@b.example"},
		},
		network.MediumTelephone: {
			{"+33 5 00 00 00 00", "05.00.00.00.00", "(05) 00/00-00 00", "123456"},
			{"", "12345", "+33 5 00 00 00 00 00 00 00 00 00", "5 00 00 00 00 ext. 2", "++33500000000", "phone"},
		},
		network.MediumWeb:  {{"https://b.example/contact", "http://b.example"}, {"", "b.example", "ftp://b.example", "javascript:x", "https://", "https://a:b@c.example"}},
		network.MediumPost: {{"1 rue X, 31000 Toulouse", "Å1 Ny"}, {"", "Ny"}},
	} {
		for _, value := range values[0] {
			if err := contactForm(medium, value); err != nil {
				t.Errorf("%s %q: %v", medium, value, err)
			}
		}
		for _, value := range values[1] {
			if err := contactForm(medium, value); err == nil {
				t.Errorf("%s %q is taken", medium, value)
			}
		}
	}
}

// FuzzContactPoints: whatever stands in a table is refused by line, or read as contact points that are in order and without a basis.
func FuzzContactPoints(f *testing.F) {
	const head = "id,holder,kind,medium,value,source,since,until\n"
	for _, seed := range []string{
		"", head, head + "contact:a,person:a,PERSONAL,EMAIL,a@b.example,source:s,2026-01-01,\n", "holder;kind;medium;value;source\norganisation:a;FUNCTIONAL;TELEPHONE;'+33 500000000;source:s\n",
		head + "contact:a,person:a,PERSONAL,WEB,https://b.example/,source:s,,2026-01-01\ncontact:a,person:a,PERSONAL,POST,\"1, rue X\",source:s,,\n", "\xef\xbb\xbf" + head + "\x00,\"", "\xff\xfeh",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, table []byte) {
		contacts, _, err := ReadContactPoints(t.Context(), fstest.MapFS{"c.csv": {Data: table}}, "c.csv", knowsAll)
		if err != nil {
			if problems, ok := err.(Problems); !ok || len(problems) == 0 || problems[0].Message == "" { //nolint:errorlint // it is returned as it is
				t.Fatalf("%v", err)
			}
			return
		}
		for _, c := range contacts {
			if holder, _ := c.Holder.Type(); !holder.IsActor() || contactForm(c.Medium, c.Value) != nil || len(c.Bases) > 0 || c.Source.Prefix() != "source" || c.ID != "" && c.ID.Validate() != nil {
				t.Fatalf("%+v", c)
			}
		}
	})
}
