package main

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

var tokenText = regexp.MustCompile(`^pg_([a-z2-7]{10})_[A-Za-z0-9_-]{43}\n$`)

// tokenOf makes a token; its text alone stands on the output.
func tokenOf(t *testing.T, role string, args ...string) (text, id string) {
	t.Helper()
	out := does(t, append([]string{"token", "create", "--role", role, "--label", "the " + role + "’s desk"}, args...)...)
	found := tokenText.FindStringSubmatch(out)
	if found == nil {
		t.Fatalf("the output is %q", out)
	}
	return strings.TrimSpace(out), found[1]
}

const whoAsks = `{"query": "{ viewer { access signedIn label } people { totalCount } }"}`

// access is the role that a service gives who asks, "" where it refuses, and its answer.
func access(t *testing.T, service service, headers ...string) (role string, status int, body string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, service.address+"/graphql", strings.NewReader(strings.Replace(whoAsks, " people { totalCount }", "", 1)))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		request.Header.Set(name, value)
	}
	status, body, _ = send(t, request)
	if found := regexp.MustCompile(`"access":"([A-Z]+)"`).FindStringSubmatch(body); found != nil {
		role = found[1]
	}
	return role, status, body
}

// TestTokensOfAService: made, used by two services on one store, revoked, all while they run; each at once or within a second.
func TestTokensOfAService(t *testing.T) {
	data := inTemp(t, "data")
	tokens(t, data, served(t, data), served(t, data))
}

// TestTokensOnNeo4j do the same there.
func TestTokensOnNeo4j(t *testing.T) {
	onNeo4j(t)
	does(t, "check")
	tokens(t, "", started(t), started(t))
}

func tokens(t *testing.T, data string, replicas ...service) {
	var at []string
	if data != "" {
		at = []string{"--data", data}
	}
	for _, s := range replicas {
		if role, _, body := access(t, s); role != "ADMIN" {
			t.Fatalf("before the first token: %s", body)
		}
	}
	text, id := tokenOf(t, "COORDINATOR", at...)
	analyst, other := tokenOf(t, "analyst", append(at, "--expires", "90d")...)
	for _, s := range replicas {
		testkit.Until(t, "nobody is an administrator any more", func() bool { role, _, _ := access(t, s); return role == "PUBLIC" })
		for token, want := range map[string]string{text: "COORDINATOR", analyst: "ANALYST"} {
			if role, _, body := access(t, s, "Authorization: Bearer "+token); role != want {
				t.Errorf("with the token: %s", body)
			}
		}
	}
	testkit.Until(t, "its use is written", func() bool {
		return strings.Count(does(t, append([]string{"token", "list"}, at...)...), time.Now().UTC().Format(time.DateOnly)+"  20") == 2
	})
	list := does(t, append([]string{"token", "list"}, at...)...)
	for _, want := range []string{id + "  COORDINATOR  holds", other + "  ANALYST      holds", "the COORDINATOR’s desk"} {
		if !strings.Contains(list, want) {
			t.Errorf("the list does not say %q:\n%s", want, list)
		}
	}
	if strings.Contains(list, text[14:]) || strings.Contains(list, text) {
		t.Errorf("the list tells a secret:\n%s", list)
	}
	for _, one := range []string{id, "pg_" + other} {
		does(t, append(append([]string{"token", "revoke"}, at...), one)...)
	}
	revoked := time.Now()
	for _, s := range replicas {
		for _, token := range []string{text, analyst} {
			testkit.Until(t, "it is refused", func() bool {
				_, status, _ := access(t, s, "Authorization: Bearer "+token)
				return status == http.StatusUnauthorized
			})
		}
	}
	if took := time.Since(revoked); took > 2*time.Second {
		t.Errorf("the tokens were refused %v after they were revoked", took)
	}
	for _, s := range replicas {
		if role, _, body := access(t, s); role != "PUBLIC" {
			t.Errorf("after the last was revoked: %s", body)
		}
	}
	fails(t, append(append([]string{"token", "revoke"}, at...), id), "was revoked before")
	if log := replicas[0].log.String() + replicas[1].log.String(); strings.Contains(log, text[14:]) || strings.Contains(log, analyst[14:]) {
		t.Errorf("the log tells a secret:\n%s", log)
	}
}

// TestTokenRefuses what cannot be meant, and changes nothing.
func TestTokenRefuses(t *testing.T) {
	data := inTemp(t, "data")
	create := func(args ...string) []string { return append([]string{"token", "create", "--data", data}, args...) }
	for says, args := range map[string][]string{
		"--role ANALYST, COORDINATOR or ADMIN": create("--label", "x"),
		"who has none is the public":           create("--role", "PUBLIC", "--label", "x"),
		"for whom the token is":                create("--role", "ROOT", "--label", "x"),
		"needs a label":                        create("--role", "ADMIN"),
		"one line of 80 letters":               create("--role", "ADMIN", "--label", "a\nb"),
		`--expires "soon" is neither`:          create("--role", "ADMIN", "--label", "x", "--expires", "soon"),
		`--expires "0d" is neither`:            create("--role", "ADMIN", "--label", "x", "--expires", "0d"),
		`--expires "4000d" is neither`:         create("--role", "ADMIN", "--label", "x", "--expires", "4000d"),
		`--expires "2026-02-30" is neither`:    create("--role", "ADMIN", "--label", "x", "--expires", "2026-02-30"),
		"has expired already":                  create("--role", "ADMIN", "--label", "x", "--expires", "2020-01-01"),
		"ten years at most":                    create("--role", "ADMIN", "--label", "x", "--expires", "2099-01-01"),
	} {
		fails(t, args, says)
	}
	for _, args := range [][]string{{"token"}, {"token", "make"}, {"token", "revoke"}, {"token", "list", "x"}, {"token", "create", "x"}, {"token", "revoke", "a", "b"}} {
		if got := call(t, args...).code; got != 2 {
			t.Errorf("%q: %d, want 2", args, got)
		}
	}
	empty := inTemp(t, "empty")
	fails(t, []string{"token", "list", "--data", empty}, "there is no store")
	fails(t, []string{"token", "revoke", "--data", empty, "aaaaaaaaaa"}, "there is no store")
	if got := does(t, "token", "list", "--data", data); !strings.HasPrefix(got, "there are no tokens") {
		t.Errorf("the list is %q", got)
	}
	fails(t, []string{"token", "revoke", "--data", data, "aaaaaaaaaa"}, "there is no such token")
}

// TestServeSaysWhoIsAdministrator where anybody is who reaches it, and only there: also a proxy of this machine does.
func TestServeSaysWhoIsAdministrator(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, small(t))
	const words = "\nwhoever reaches this port, also through a proxy or a tunnel on this machine, is the administrator until a token is made\n"
	if s := served(t, data); !strings.Contains(s.said, words) {
		t.Errorf("without a token it says:\n%s", s.said)
	}
	t.Run("a provider", func(t *testing.T) {
		t.Setenv(config.OIDCIssuer, "http://127.0.0.1:1")
		t.Setenv(config.OIDCClientID, "partnergraph")
		if s := served(t, data); strings.Contains(s.said, words) {
			t.Errorf("it says:\n%s", s.said)
		}
	})
	tokenOf(t, "ADMIN", "--data", data)
	if s := served(t, data); strings.Contains(s.said, words) {
		t.Errorf("with a token it says:\n%s", s.said)
	}
}

// TestRevokeEndsProviderSessions of whom the provider knows, by the name that stands in the audit log.
func TestRevokeEndsProviderSessions(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, small(t))
	s, err := place{folder: data}.openNow(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	err = s.Record(t.Context(), func(ctx context.Context, r store.Register) error {
		for _, id := range []string{"aaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbb"} {
			now := time.Now()
			c := store.Credential{ID: id, Kind: store.Session, Digest: make([]byte, 32), Access: network.Admin, Subject: "oidc:sub-" + id[:1], Created: now, Expires: now.Add(time.Hour)}
			if err := r.PutCredential(ctx, c); err != nil {
				return err
			}
		}
		return nil
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	if got := does(t, "token", "revoke", "--data", data, "oidc:sub-a"); !strings.Contains(got, "oidc:sub-a that have ended now: 1;") {
		t.Errorf("it says %q", got)
	}
	fails(t, []string{"token", "revoke", "--data", data, "oidc:sub-a"}, "there are no sessions of that subject")
	does(t, "token", "revoke", "--data", data, "oidc:sub-b")
}

// TestDayOfExpiry: a token holds through the day that is named.
func TestDayOfExpiry(t *testing.T) {
	now := time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{"90d": "2027-02-21T16:00Z", "2026-11-23": "2026-11-24T00:00Z", "1d": "2026-11-24T16:00Z", "3650d": "2036-11-20T16:00Z"} {
		if got, err := expiry(text, now); err != nil || moment(got) != want {
			t.Errorf("%s: %v, %v, want %s", text, moment(got), err, want)
		}
	}
}
