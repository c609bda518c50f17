// Command provider is an OpenID provider for tests, with people of its own and a form in which they sign in. It is a module
// of its own, so that what it is made of stays out of the product.
//
// It prints its issuer, and ends when its input does. Below /control/ tests find what no provider offers: its signing key, to sign
// what it would never sign, and a way to have it sign with a new one.
package main

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"flag"
	"fmt"
	"html/template"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/zitadel/oidc/v3/pkg/op"
)

func main() {
	address := flag.String("listen", "127.0.0.1:0", "where to listen")
	known := client{}
	flag.StringVar(&known.id, "client", "partnergraph", "the client")
	flag.StringVar(&known.secret, "secret", "", "its secret")
	redirects := flag.String("redirect", "", "where it may send people back to, with commas between")
	flag.BoolVar(&known.tellsInToken, "in-token", true, "tell of people in the token that is signed, not only when asked")
	flag.Parse()
	known.redirects = strings.Split(*redirects, ",")
	if err := serve(*address, &known); err != nil {
		log.Fatal(err)
	}
}

func serve(address string, known *client) error {
	listener, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", address)
	if err != nil {
		return err
	}
	issuer := "http://" + listener.Addr().String()
	s := newStorage(known)
	config := &op.Config{CryptoKey: [32]byte{1}, CodeMethodS256: true, AuthMethodPost: true}
	provider, err := op.NewProvider(config, s, op.StaticIssuer(issuer), op.WithAllowInsecure())
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /login", form)
	mux.Handle("POST /login", op.NewIssuerInterceptor(provider.IssuerFromRequest).HandlerFunc(signIn(s, op.AuthCallbackURL(provider))))
	mux.HandleFunc("GET /control/key", func(w http.ResponseWriter, _ *http.Request) {
		der, err := x509.MarshalPKCS8PrivateKey(s.now().private)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Key-ID", s.now().id)
		_ = pem.Encode(w, &pem.Block{Type: "PRIVATE KEY", Bytes: der})
	})
	mux.HandleFunc("POST /control/rotate", func(w http.ResponseWriter, _ *http.Request) {
		s.rotate()
		w.WriteHeader(http.StatusNoContent)
	})
	mux.Handle("/", provider)
	fmt.Println(issuer)
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() { // whoever started this has gone
		_, _ = io.Copy(io.Discard, os.Stdin)
		_ = server.Close()
	}()
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return nil
}

var page = template.Must(template.New("form").Parse(`<!doctype html><html lang="en"><title>Sign in</title>
<form method="post" action="/login"><input type="hidden" name="request" value="{{.}}">
<label>Name <input name="name"></label> <label>Password <input name="password" type="password"></label>
<button>Sign in</button></form></html>
`))

func form(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_ = page.Execute(w, r.FormValue("request"))
}

func signIn(s *storage, back func(context.Context, string) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		request := r.PostFormValue("request")
		if !s.signIn(request, r.PostFormValue("name"), r.PostFormValue("password")) {
			http.Error(w, "unknown name or wrong password", http.StatusForbidden)
			return
		}
		http.Redirect(w, r, back(r.Context(), request), http.StatusSeeOther)
	}
}
