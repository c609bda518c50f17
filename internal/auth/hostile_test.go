package auth_test

import (
	"crypto"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"maps"
	"math/big"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

type object = map[string]any

func letters(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

// jwt makes a token by hand.
func jwt(t *testing.T, header, claims object, sign func(text []byte) []byte) string {
	t.Helper()
	h, err := json.Marshal(header)
	if err != nil {
		t.Fatal(err)
	}
	c, err := json.Marshal(claims)
	if err != nil {
		t.Fatal(err)
	}
	text := letters(h) + "." + letters(c)
	return text + "." + letters(sign([]byte(text)))
}

func byRSA(t *testing.T, key *rsa.PrivateKey) func([]byte) []byte {
	t.Helper()
	return func(text []byte) []byte {
		sum := sha256.Sum256(text)
		signature, err := rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, sum[:])
		if err != nil {
			t.Fatal(err)
		}
		return signature
	}
}

func byHMAC(key []byte) func([]byte) []byte {
	return func(text []byte) []byte {
		m := hmac.New(sha256.New, key)
		m.Write(text)
		return m.Sum(nil)
	}
}

func unsigned([]byte) []byte { return nil }

// but is a copy of an object in which some members differ; nil takes one out.
func but(o object, changes object) object {
	o = maps.Clone(o)
	for name, value := range changes {
		if o[name] = value; value == nil {
			delete(o, name)
		}
	}
	return o
}

// TestHostileTokens: what looks like a token of the provider and is none.
func TestHostileTokens(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	key, kid := s.provider.key(t)
	other, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	now := s.clock.read()
	header := object{"alg": "RS256", "kid": kid, "typ": "JWT"}
	claims := object{
		"iss": s.provider.issuer, "aud": "partnergraph", "sub": "sub-ada", "groups": []string{"partner-admins"},
		"iat": now.Unix(), "exp": now.Add(time.Hour).Unix(),
	}
	good := jwt(t, header, claims, byRSA(t, key))
	asked := 0
	admin := func(token string) bool {
		asked++
		w := ask(handler, http.MethodGet, "/", "", with(token), fmt.Sprintf("From: 192.0.2.%d", asked))
		if w.Code != http.StatusOK {
			refused(t, token[:min(40, len(token))], w, 401, "UNAUTHENTICATED")
		}
		return w.Code == http.StatusOK
	}
	if !admin(good) {
		t.Fatal("a good token is refused: this test shows nothing")
	}
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	asPEM := pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public})
	parts := strings.Split(good, ".")
	broken := []byte(parts[2])
	broken[10] ^= 1
	ownKey := object{"kty": "RSA", "n": letters(other.N.Bytes()), "e": letters(big.NewInt(int64(other.E)).Bytes()), "kid": kid}
	table := map[string]string{
		"alg none":                         jwt(t, but(header, object{"alg": "none"}), claims, unsigned),
		"alg None":                         jwt(t, but(header, object{"alg": "None"}), claims, unsigned),
		"alg none with a signature":        jwt(t, but(header, object{"alg": "none"}), claims, byRSA(t, key)),
		"alg empty":                        jwt(t, but(header, object{"alg": ""}), claims, unsigned),
		"no alg":                           jwt(t, but(header, object{"alg": nil}), claims, byRSA(t, key)),
		"HS256 with the public key as PEM": jwt(t, but(header, object{"alg": "HS256"}), claims, byHMAC(asPEM)),
		"HS256 with the public key as DER": jwt(t, but(header, object{"alg": "HS256"}), claims, byHMAC(public)),
		"HS256 with the modulus":           jwt(t, but(header, object{"alg": "HS256"}), claims, byHMAC(key.N.Bytes())),
		"HS256 with the client's secret":   jwt(t, but(header, object{"alg": "HS256"}), claims, byHMAC([]byte("s3cret"))),
		"expired":                          jwt(t, header, but(claims, object{"exp": now.Add(-time.Second).Unix()}), byRSA(t, key)),
		"not yet valid":                    jwt(t, header, but(claims, object{"nbf": now.Add(time.Hour).Unix()}), byRSA(t, key)),
		"another audience":                 jwt(t, header, but(claims, object{"aud": "another"}), byRSA(t, key)),
		"other audiences":                  jwt(t, header, but(claims, object{"aud": []string{"another", "partnergraph2"}}), byRSA(t, key)),
		"no audience":                      jwt(t, header, but(claims, object{"aud": nil}), byRSA(t, key)),
		"for another client":               jwt(t, header, but(claims, object{"azp": "another"}), byRSA(t, key)),
		"another issuer":                   jwt(t, header, but(claims, object{"iss": "https://evil.example"}), byRSA(t, key)),
		"an issuer that is like it":        jwt(t, header, but(claims, object{"iss": s.provider.issuer + "/"}), byRSA(t, key)),
		"no issuer":                        jwt(t, header, but(claims, object{"iss": nil}), byRSA(t, key)),
		"no end":                           jwt(t, header, but(claims, object{"exp": nil}), byRSA(t, key)),
		"an end that is a word":            jwt(t, header, but(claims, object{"exp": "never"}), byRSA(t, key)),
		"an end before time":               jwt(t, header, but(claims, object{"exp": -1}), byRSA(t, key)),
		"about nobody":                     jwt(t, header, but(claims, object{"sub": nil}), byRSA(t, key)),
		"kid leads out":                    jwt(t, but(header, object{"kid": "../../../../../../dev/null"}), claims, byHMAC(nil)),
		"kid leads out, another's key":     jwt(t, but(header, object{"kid": "../../../../../../dev/null"}), claims, byRSA(t, other)),
		"kid with a query":                 jwt(t, but(header, object{"kid": "x' UNION SELECT 'key'--"}), claims, byRSA(t, other)),
		"unknown kid":                      jwt(t, but(header, object{"kid": "unknown"}), claims, byRSA(t, key)),
		"another's key":                    jwt(t, header, claims, byRSA(t, other)),
		"another's key without kid":        jwt(t, but(header, object{"kid": nil}), claims, byRSA(t, other)),
		"another's key, brought along":     jwt(t, but(header, object{"jwk": ownKey}), claims, byRSA(t, other)),
		"another's key, to be fetched":     jwt(t, but(header, object{"jku": "http://127.0.0.1:1/keys"}), claims, byRSA(t, other)),
		"an extension that must be known":  jwt(t, but(header, object{"crit": []string{"x"}, "x": true}), claims, byRSA(t, key)),
		"a signature that is broken":       parts[0] + "." + parts[1] + "." + string(broken),
		"a signature that is missing":      parts[0] + "." + parts[1] + ".",
		"claims of another signature":      parts[0] + "." + letters([]byte(`{"sub":"sub-ada"}`)) + "." + parts[2],
		"as JSON":                          `{"protected":"` + parts[0] + `","payload":"` + parts[1] + `","signature":"` + parts[2] + `","x":".."}`,
		"no token":                         "..",
	}
	accepted := 0
	for name, token := range table {
		if admin(token) {
			accepted++
			t.Errorf("%s is accepted", name)
		}
	}
	if !admin(good) {
		t.Error("the good one is refused afterwards")
	}
	for i := range 21 { // from one address: the last is made to wait, and who holds a good one is not
		if w := ask(handler, http.MethodGet, "/", "", with("..")); (w.Code == http.StatusTooManyRequests) != (i == 20) {
			t.Errorf("attempt %d: %d", i, w.Code)
		}
	}
	if w := ask(handler, http.MethodGet, "/", "", with(jwt(t, header, but(claims, object{"sub": "sub-new"}), byRSA(t, key)))); w.Code != http.StatusOK {
		t.Errorf("a good one after attempts that failed: %d %s", w.Code, w.Body)
	}
	nobody := jwt(t, header, but(claims, object{"groups": []string{"visitors"}}), byRSA(t, key))
	refused(t, "without a role", ask(handler, http.MethodGet, "/", "", with(nobody)), 403, "FORBIDDEN")
	t.Logf("TRUST T19 %d of %d hostile tokens were accepted (alg none, HS256 with the public key, expired, not yet valid, aud, iss, exp, kid, signature, key brought along)", accepted, len(table))
}

// TestHostileSignIns: what comes back from the provider belongs to the sign-in that was begun, and ends it once.
func TestHostileSignIns(t *testing.T) {
	s := newSite(t)
	changed := func(address string, change func(url.Values)) string {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		q := u.Query()
		change(q)
		u.RawQuery = q.Encode()
		return u.String()
	}
	begin := func(b browser) string { return b.get(s.url + "/auth/sign-in").to }
	accepted, tried := 0, 0
	check := func(name string, b browser, p page) {
		t.Helper()
		s.clock.move(time.Minute) // attempts that fail are soon too many
		tried++
		if got := b.get(s.url + "/").body; got != "PUBLIC" || p.status == http.StatusSeeOther {
			accepted++
			t.Errorf("%s: %d to %q, and it is %s", name, p.status, p.to, got)
		}
		if p.status != 401 || !strings.Contains(p.body, "sign in again") || strings.Contains(p.body, "oidc") || strings.Contains(p.body, "grant") {
			t.Errorf("%s: %d %s", name, p.status, p.body)
		}
	}
	for name, change := range map[string]func(url.Values){
		"another state": func(q url.Values) { q.Set("state", strings.Repeat("A", 43)) }, "no state": func(q url.Values) { q.Del("state") },
		"another code": func(q url.Values) { q.Set("code", "made-up") }, "no code": func(q url.Values) { q.Del("code") },
		"another issuer": func(q url.Values) { q.Set("iss", "https://evil.example") }, "an error": func(q url.Values) { q.Set("error", "access_denied") },
	} {
		b := s.browser(t)
		check(name, b, b.get(changed(b.throughProvider(begin(b), "ada"), change)))
	}
	for name, change := range map[string]func(url.Values){
		"a nonce of somebody else's":   func(q url.Values) { q.Set("nonce", strings.Repeat("A", 43)) },
		"no nonce":                     func(q url.Values) { q.Del("nonce") },
		"a challenge of somebody else": func(q url.Values) { q.Set("code_challenge", strings.Repeat("A", 43)) },
	} {
		b := s.browser(t)
		check(name, b, b.get(b.throughProvider(changed(begin(b), change), "ada")))
	}
	attacker := s.browser(t)
	back := attacker.throughProvider(begin(attacker), "ada")
	victim := s.browser(t)
	check("in a browser that began nothing", victim, victim.get(back))
	begin(victim)
	check("in a browser that began another", victim, victim.get(back))

	b := s.browser(t)
	back = b.throughProvider(begin(b), "ada")
	at, err := url.Parse(s.url)
	if err != nil {
		t.Fatal(err)
	}
	at.Path = "/"
	stolen := b.Jar.Cookies(at)
	if p := b.get(back); p.status != http.StatusSeeOther {
		t.Fatalf("the sign-in itself: %d %s", p.status, p.body)
	}
	thief := s.browser(t)
	thief.Jar.SetCookies(at, secure(stolen))
	check("played again with its cookie", thief, thief.get(back))
	replica := service(s.withProvider(t)) // which has not seen that it ended: the provider has
	w := ask(replica, http.MethodGet, strings.TrimPrefix(back, s.url), "", "Cookie: "+stolen[0].Name+"="+stolen[0].Value)
	if tried++; w.Code != 401 {
		accepted++
		t.Errorf("played again elsewhere: %d %s", w.Code, w.Body)
	}
	late := s.browser(t)
	back = late.throughProvider(begin(late), "ada")
	s.clock.move(10 * time.Minute)
	check("too late", late, late.get(back))
	t.Logf("TRUST T19 %d of %d hostile sign-ins were accepted (state, nonce, PKCE, code, issuer, another browser, played again, too late)", accepted, tried)
}

func secure(cookies []*http.Cookie) []*http.Cookie {
	for _, c := range cookies {
		c.Secure, c.Path = true, "/"
	}
	return cookies
}

// TestKeys: a provider may change its key, and be away: those that are known count on.
func TestKeys(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	made := 0
	token := func(key *rsa.PrivateKey, kid string) string {
		made++
		now := s.clock.read()
		return jwt(t, object{"alg": "RS256", "kid": kid}, object{
			"iss": s.provider.issuer, "aud": []string{"partnergraph"}, "sub": fmt.Sprint("sub-", made), "groups": "coordinators", "iat": now.Unix(), "exp": now.Add(time.Hour).Unix(),
		}, byRSA(t, key))
	}
	holds := func(when, token string, want int) {
		t.Helper()
		if w := ask(handler, http.MethodGet, "/", "", with(token), fmt.Sprintf("From: 192.0.2.%d", made)); w.Code != want {
			t.Errorf("%s: %d %s, want %d", when, w.Code, w.Body, want)
		}
	}
	oldKey, oldID := s.provider.key(t)
	holds("the first key", token(oldKey, oldID), 200)
	s.provider.rotate(t)
	newKey, newID := s.provider.key(t)
	s.clock.move(10 * time.Second)
	holds("the new key", token(newKey, newID), 200)
	holds("the key before", token(oldKey, oldID), 401)
	s.provider.stop()
	for _, later := range []time.Duration{time.Second, time.Minute, 2 * time.Hour, 24 * time.Hour} {
		s.clock.move(later)
		holds("the key that is known, the provider away for "+later.String(), token(newKey, newID), 200)
		s.gate.Close()
	}
	s.clock.move(time.Minute)
	holds("a key that is not known, the provider away", token(oldKey, oldID), 503)
}

// TestFloodOfUnknownKeys asks the provider no more often than every few seconds, and takes nothing from good tokens.
func TestFloodOfUnknownKeys(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	key, kid := s.provider.key(t)
	now := s.clock.read()
	claims := object{"iss": s.provider.issuer, "aud": "partnergraph", "sub": "x", "groups": "coordinators", "exp": now.Add(time.Hour).Unix()}
	good := jwt(t, object{"alg": "RS256", "kid": kid}, claims, byRSA(t, key))
	if got := ask(handler, http.MethodGet, "/", "", with(good)).Code; got != 200 {
		t.Fatalf("a good token: %d", got)
	}
	s.provider.stop() // were it asked again, it would be an error of another kind
	for i := range 300 {
		bad := jwt(t, object{"alg": "RS256", "kid": fmt.Sprint("k", i)}, claims, byHMAC(nil))
		refused(t, "a flood", ask(handler, http.MethodGet, "/", "", with(bad), fmt.Sprintf("From: 192.0.%d.%d", 2+i/200, i%200)), 401, "UNAUTHENTICATED")
	}
	other := jwt(t, object{"alg": "RS256", "kid": kid}, but(claims, object{"sub": "y"}), byRSA(t, key))
	if got := ask(handler, http.MethodGet, "/", "", with(other), "From: 192.0.9.9").Code; got != 200 {
		t.Errorf("another good token: %d", got)
	}
}

// TestStoreAwayWhileSigningIn with a provider: nobody is signed in, and it is said why.
func TestStoreAwayWhileSigningIn(t *testing.T) {
	s := newSite(t)
	b := s.browser(t)
	back := b.throughProvider(b.get(s.url+"/auth/sign-in").to, "ada")
	s.store.set(store.ErrUnavailable)
	if p := b.get(back); p.status != 503 || !strings.Contains(p.body, "the store does not answer") {
		t.Errorf("%d %s", p.status, p.body)
	}
	s.store.set(nil)
	if got := b.get(s.url + "/").body; got != network.Public.String() {
		t.Errorf("it is %s", got)
	}
}
