package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"strings"
)

// The variables that say how people reach the service and sign in. Without an issuer there is no identity
// provider; the secret is empty for a client that has none.
const (
	PublicURL        = "PARTNERGRAPH_PUBLIC_URL"
	OIDCIssuer       = "PARTNERGRAPH_OIDC_ISSUER"
	OIDCClientID     = "PARTNERGRAPH_OIDC_CLIENT_ID"
	OIDCClientSecret = "PARTNERGRAPH_OIDC_CLIENT_SECRET"
	OIDCRoles        = "PARTNERGRAPH_OIDC_ROLES"
)

// Provider is an identity provider. Printed or logged, it does not tell its secret.
type Provider struct {
	Issuer, ClientID, ClientSecret string
	Roles                          []RoleRule
}

// RoleRule gives a role to those of whom the provider claims something.
type RoleRule struct{ Claim, Value, Role string }

// ReadProvider returns the identity provider that the environment names; without an issuer it names none.
func ReadProvider() (Provider, error) {
	p := Provider{
		Issuer: strings.TrimSpace(os.Getenv(OIDCIssuer)), ClientID: strings.TrimSpace(os.Getenv(OIDCClientID)),
		ClientSecret: os.Getenv(OIDCClientSecret),
	}
	if p.Issuer == "" {
		for _, name := range []string{OIDCClientID, OIDCClientSecret, OIDCRoles} {
			if os.Getenv(name) != "" {
				return Provider{}, errors.New(name + " is set and " + OIDCIssuer + " is not; set both, or neither where there is no identity provider")
			}
		}
		return Provider{}, nil
	}
	if p.ClientID == "" {
		return Provider{}, errors.New(OIDCIssuer + " is set and " + OIDCClientID + " is not; set it to the name under which the service is known at the provider")
	}
	u, err := url.Parse(p.Issuer)
	switch {
	case err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || u.Scheme != "https" && u.Scheme != "http":
		return Provider{}, errors.New(OIDCIssuer + " is not the address of a provider; write it as the provider does, for example https://login.example.org/realms/partners")
	case u.Scheme == "http" && !isHere(u.Hostname()):
		return Provider{}, errors.New(OIDCIssuer + " is not encrypted; write https://…, so that nobody in between can say who signs in")
	}
	p.Roles, err = roleRules(os.Getenv(OIDCRoles))
	return p, err
}

// roleRules reads rules of the form CLAIM:VALUE=ROLE, with commas between them. A claim may hold colons, a value may not.
func roleRules(text string) (rules []RoleRule, err error) {
	for _, one := range strings.Split(text, ",") {
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		said, role, hasRole := cutLast(one, "=")
		claim, value, hasValue := cutLast(said, ":")
		if !hasRole || !hasValue || claim == "" || value == "" || role != "ANALYST" && role != "COORDINATOR" && role != "ADMIN" {
			return nil, fmt.Errorf("%s: %q is not of the form CLAIM:VALUE=ROLE with the role ANALYST, COORDINATOR or ADMIN, for example groups:partner-admins=ADMIN", OIDCRoles, one)
		}
		rules = append(rules, RoleRule{claim, value, role})
	}
	return rules, nil
}

func cutLast(text, at string) (before, after string, found bool) {
	i := strings.LastIndex(text, at)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+len(at):], true
}

func isHere(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// ReadPublicURL returns the address at which people reach the service: the one given, or else that of the environment; nil: none.
func ReadPublicURL(given string) (*url.URL, error) {
	text := strings.TrimSpace(given)
	if text == "" {
		text = strings.TrimSpace(os.Getenv(PublicURL))
	}
	if text == "" {
		return nil, nil
	}
	u, err := url.Parse(text)
	switch {
	case err != nil || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || u.Path != "" && u.Path != "/" || u.Scheme != "https" && u.Scheme != "http":
		return nil, fmt.Errorf("%q is not the address of a service (--public-url or %s); write https://NAME or https://NAME:PORT, without a path", text, PublicURL)
	case u.Scheme == "http" && !isHere(u.Hostname()):
		return nil, fmt.Errorf("%q is not encrypted (--public-url or %s); write https://…: what people say there could be overheard", text, PublicURL)
	}
	return &url.URL{Scheme: u.Scheme, Host: strings.ToLower(u.Host)}, nil
}

// String names the provider and the client.
func (p Provider) String() string { return fmt.Sprintf("%s, client %s", p.Issuer, p.ClientID) }

// GoString is String: no form of printing tells the secret.
func (p Provider) GoString() string { return p.String() }

// LogValue tells a log the provider and the client.
func (p Provider) LogValue() slog.Value {
	return slog.GroupValue(slog.String("issuer", p.Issuer), slog.String("client", p.ClientID))
}
