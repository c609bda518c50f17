package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/web"
)

// listenFlag adds the flag that says where the service is.
func listenFlag(f *flag.FlagSet) *string {
	return f.String("listen", "127.0.0.1:8080", "the address to listen on")
}

// wishes are what the flags of serve say, and the environment.
type wishes struct {
	where    place
	at       server.Place
	provider config.Provider // without an issuer: none
	drain    time.Duration
	metrics  string // the address at which metrics are told; empty: nowhere
	// documents are known beforehand; trustedOnly answers no others.
	documents   *graph.Documents
	trustedOnly bool
}

// drainTime is how long a service that others can reach goes on when it is to end, unless the flag says otherwise.
const drainTime = 2 * time.Second

func readWishes(args []string) (w wishes, err error) {
	f := flags("serve")
	data := dataFlag(f)
	address := listenFlag(f)
	f.StringVar(&w.at.CertFile, "tls-cert", "", "a file with the certificate to encrypt with")
	f.StringVar(&w.at.KeyFile, "tls-key", "", "a file with its key")
	f.BoolVar(&w.at.BehindProxy, "behind-proxy", false, "all requests come through a proxy, which encrypts and tells who asks")
	public := f.String("public-url", "", "the address at which people reach the service")
	f.DurationVar(&w.drain, "drain", drainTime, "how long to go on when it is to end")
	f.StringVar(&w.metrics, "metrics", "", "the address, of this machine, at which metrics are told")
	f.BoolVar(&w.trustedOnly, "trusted-only", false, "answer only documents that are known beforehand")
	trusted := f.String("trusted", "", "a folder of such documents, besides those of the explorer")
	if err := parse(f, args, 0); err != nil {
		return w, err
	}
	w.at.Address = *address
	if err := w.readPlace(*public); err != nil {
		return w, err
	}
	if !given(f, "drain") && !w.at.Guarded() {
		w.drain = 0 // nobody spreads requests over services of one machine
	}
	if w.drain < 0 || w.drain > time.Minute {
		return w, errors.New("--drain is a time up to a minute, for example 5s")
	}
	if w.documents, err = documents(*trusted); err != nil {
		return w, err
	}
	w.where, err = placeOf(f, *data)
	return w, err
}

// readPlace reads where the service is found, and by which provider people sign in there.
func (w *wishes) readPlace(public string) (err error) {
	if w.at.PublicURL, err = config.ReadPublicURL(public); err != nil {
		return err
	}
	if err := w.at.Check(); err != nil {
		return err
	}
	if w.provider, err = config.ReadProvider(); err != nil {
		return err
	}
	if w.provider.Issuer != "" && w.at.PublicURL == nil && w.at.Guarded() {
		return errors.New("the identity provider sends people back to the service: say where, with --public-url https://NAME (or " + config.PublicURL + ")")
	}
	return nil
}

// documents are those of the explorer, and of a folder where one is named.
func documents(folder string) (*graph.Documents, error) {
	known := &graph.Documents{}
	list, err := web.Safelist()
	if err == nil {
		err = known.AddSafelist(list)
	}
	if err != nil {
		return nil, err
	}
	if folder == "" {
		return known, nil
	}
	if err := isFolder(folder); err != nil {
		return nil, fmt.Errorf("--trusted: %w", err)
	}
	if err := known.AddFolder(os.DirFS(folder)); err != nil {
		return nil, fmt.Errorf("--trusted %s: %w", folder, err)
	}
	return known, nil
}

// errNobody: nobody could sign in to a service that others can reach.
var errNobody = errors.New("others than this machine could ask, and nobody could sign in: make a token first, with partnergraph token create --role ADMIN --label NAME, " +
	"or name an identity provider (" + config.OIDCIssuer + ")")

// byTokensAlone tells whether tokens are the one way in to a service that others can reach.
func (w wishes) byTokensAlone() bool { return w.at.Guarded() && w.provider.Issuer == "" }

// needsStore refuses to make a store only to find no tokens in it.
func (w wishes) needsStore() error {
	if _, err := os.Stat(dataFile(w.where.folder)); w.byTokensAlone() && !w.where.shared() && errors.Is(err, fs.ErrNotExist) {
		return errNobody
	}
	return nil
}

// needsTokens refuses to serve others where nobody could sign in. A store that is away now is no reason: nobody is let in until it answers.
func (w wishes) needsTokens(ctx context.Context, s store.Store, log *slog.Logger) error {
	if !w.byTokensAlone() {
		return nil
	}
	soon, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	switch made, err := auth.HasTokens(soon, s); {
	case err != nil && w.where.shared():
		log.WarnContext(ctx, "whether there are tokens cannot be found out yet", "error", err, "cause", store.Cause(err))
	case err != nil:
		return err
	case !made:
		return errNobody
	}
	return nil
}

// gate returns what finds out who asks.
func (w wishes) gate(s store.Store, log *slog.Logger, listens net.Addr) *auth.Gate {
	o := auth.Options{Store: s, Register: register.New(s, time.Now), Guarded: w.at.Guarded(), Log: log}
	if w.provider.Issuer != "" {
		o.Provider = auth.NewProvider(auth.ProviderOptions{
			Issuer: w.provider.Issuer, ClientID: w.provider.ClientID, ClientSecret: w.provider.ClientSecret,
			Roles: rulesOf(w.provider.Roles), PublicURL: w.at.URL(listens), Log: log,
		})
		if len(w.provider.Roles) == 0 {
			log.Warn("nobody whom the identity provider knows is given a role; say who with " + config.OIDCRoles)
		}
	}
	return auth.New(o)
}

func rulesOf(read []config.RoleRule) []auth.Rule {
	rules := make([]auth.Rule, len(read))
	for i, r := range read {
		access, _ := network.ParseAccess(r.Role) // config reads known roles alone
		rules[i] = auth.Rule{Claim: r.Claim, Value: r.Value, Access: access}
	}
	return rules
}
