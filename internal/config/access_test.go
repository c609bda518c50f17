package config_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/config"
)

// oidc sets all variables of a provider, in this order: issuer, client, secret, roles.
func oidc(t *testing.T, values ...string) {
	t.Helper()
	for i, name := range []string{config.OIDCIssuer, config.OIDCClientID, config.OIDCClientSecret, config.OIDCRoles} {
		value := ""
		if i < len(values) {
			value = values[i]
		}
		t.Setenv(name, value)
	}
}

func TestReadProvider(t *testing.T) {
	rules := []config.RoleRule{{Claim: "groups", Value: "partner-admins", Role: "ADMIN"}, {Claim: "https://x.example/groups", Value: "a b", Role: "ANALYST"}, {Claim: "realm_access.roles", Value: "c=d", Role: "COORDINATOR"}}
	for name, c := range map[string]struct {
		given []string
		want  config.Provider
	}{
		"nothing":        {nil, config.Provider{}},
		"without roles":  {[]string{"https://id.example", "pg", secret}, config.Provider{Issuer: "https://id.example", ClientID: "pg", ClientSecret: secret}},
		"without secret": {[]string{" https://id.example/realms/x\n", "pg"}, config.Provider{Issuer: "https://id.example/realms/x", ClientID: "pg"}},
		"of this machine": {
			[]string{"http://127.0.0.1:9000", "pg", "", "groups:partner-admins=ADMIN, https://x.example/groups:a b=ANALYST,,realm_access.roles:c=d=COORDINATOR"},
			config.Provider{Issuer: "http://127.0.0.1:9000", ClientID: "pg", Roles: rules},
		},
	} {
		oidc(t, c.given...)
		got, err := config.ReadProvider()
		if err != nil || got.Issuer != c.want.Issuer || got.ClientID != c.want.ClientID || got.ClientSecret != c.want.ClientSecret || !slices.Equal(got.Roles, c.want.Roles) {
			t.Errorf("%s: %v %v, %v", name, got, got.Roles, err)
		}
	}
	for says, given := range map[string][]string{
		config.OIDCIssuer + " is not; set both":    {"", "pg"},
		config.OIDCIssuer + " is not;":             {"", "", secret},
		"set and " + config.OIDCIssuer + " is not": {"", "", "", "groups:x=ADMIN"},
		config.OIDCClientID + " is not":            {"https://id.example"},
		"is not the address of a provider":         {"id.example", "pg"},
		"not the address of a provider;":           {"ftp://id.example", "pg"},
		"the address of a provider; write":         {"https://id.example?x=y", "pg"},
		"is not encrypted":                         {"http://id.example", "pg"},
		`"groups=ADMIN" is not of the form`:        {"https://id.example", "pg", "", "groups=ADMIN"},
		`"groups:x" is not of the form`:            {"https://id.example", "pg", "", "groups:y=ADMIN,groups:x"},
		`"groups:x=PUBLIC" is not of the form`:     {"https://id.example", "pg", "", "groups:x=PUBLIC"},
		`"groups:x=admin" is not of the form`:      {"https://id.example", "pg", "", "groups:x=admin"},
		`":x=ADMIN" is not of the form`:            {"https://id.example", "pg", "", ":x=ADMIN"},
	} {
		oidc(t, given...)
		if got, err := config.ReadProvider(); err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), secret) {
			t.Errorf("%q: %v, %v", given, got, err)
		}
	}
}

// TestTheClientsSecretIsNotTold, however a provider is printed or logged.
func TestTheClientsSecretIsNotTold(t *testing.T) {
	p := config.Provider{Issuer: "https://id.example", ClientID: "pg", ClientSecret: secret}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("a provider", "provider", p)
	for _, text := range []string{fmt.Sprintf("%v %+v %#v %s", p, p, p, p), fmt.Sprint([]config.Provider{p}), log.String()} {
		if strings.Contains(text, secret) || !strings.Contains(text, "id.example") {
			t.Errorf("printed as %s", text)
		}
	}
}

func TestReadPublicURL(t *testing.T) {
	for _, c := range []struct{ given, environment, want string }{
		{"", "", ""}, {"https://partners.example", "", "https://partners.example"}, {"", "https://Partners.example/", "https://partners.example"},
		{"https://a.example:8443/", "https://b.example", "https://a.example:8443"}, {"http://localhost:8080", "", "http://localhost:8080"},
		{"http://127.0.0.1", "", "http://127.0.0.1"}, {"http://[::1]:80", "", "http://[::1]:80"},
	} {
		t.Setenv(config.PublicURL, c.environment)
		got, err := config.ReadPublicURL(c.given)
		if err != nil || (got == nil) != (c.want == "") || got != nil && got.String() != c.want {
			t.Errorf("%q %q: %v, %v", c.given, c.environment, got, err)
		}
	}
	t.Setenv(config.PublicURL, "")
	for given, says := range map[string]string{
		"partners.example": "is not the address", "https://partners.example/path": "without a path", "https://": "is not the address", "ftp://a.example": "is not the address",
		"https://u@a.example": "is not the address", "https://a.example?x": "is not the address", "http://partners.example": "is not encrypted", "https://a b": "is not the address",
	} {
		if got, err := config.ReadPublicURL(given); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, %v", given, got, err)
		}
	}
}
