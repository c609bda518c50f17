package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
)

// peerFiles are what the peer consists of, besides its packages.
var peerFiles = []string{"package.json", "package-lock.json", "server.mjs", "nodelay.mjs", "types.graphql"}

// installPeer brings the peer's packages into a folder of the user's cache, where they are not there yet, and puts
// its files beside them.
func installPeer(ctx context.Context, root string) (string, error) {
	from := filepath.Join(root, "internal", "bench", "peer")
	lock, err := os.ReadFile(filepath.Join(from, "package-lock.json"))
	if err != nil {
		return "", err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(lock)
	home := filepath.Join(cache, "partnergraph", "peer-"+hex.EncodeToString(sum[:4]))
	if err := os.MkdirAll(home, 0o700); err != nil {
		return "", err
	}
	for _, name := range peerFiles {
		text, err := os.ReadFile(filepath.Join(from, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(home, name), text, 0o600)
		}
		if err != nil {
			return "", err
		}
	}
	marker := filepath.Join(home, "installed")
	if _, err := os.Stat(marker); !errors.Is(err, os.ErrNotExist) {
		return home, err
	}
	if err := runTool(ctx, home, nil, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"); err != nil {
		return "", err
	}
	return home, os.WriteFile(marker, nil, 0o600)
}
