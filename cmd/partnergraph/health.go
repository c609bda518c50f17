package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/server"
)

// healthTime is how long a service may take to say whether it is ready.
const healthTime = 5 * time.Second

// health asks the service of this machine whether it is ready: an image without a shell or a client for
// HTTP has nothing else to ask with.
func health(ctx context.Context, t terminal, args []string) error {
	f := flags("health")
	listen := listenFlag(f)
	if err := parse(t, f, args, 0); err != nil {
		return err
	}
	if err := server.CheckLoopback(*listen); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, healthTime)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+*listen+"/readyz", nil)
	if err != nil {
		return fmt.Errorf("nothing can be asked at %s: %w", *listen, err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("no service answers at %s", *listen)
	}
	defer func() { _ = response.Body.Close() }()
	said, err := io.ReadAll(io.LimitReader(response.Body, 1<<10))
	if err != nil || response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s says: %s", *listen, strings.TrimSpace(string(said)))
	}
	_, err = t.out.Write(said)
	return err
}
