package main

import (
	"bytes"
	"encoding/json"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// kills is how often the service is killed.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("PARTNERGRAPH_KILLS")); err == nil {
		return n
	}
	return 3
}

// killedPeople is how large the network is that a killed service opens again: in the long tier some 50,000 nodes.
func killedPeople() string {
	if os.Getenv("PARTNERGRAPH_LONG") != "" {
		return "20000"
	}
	return "500"
}

// restartTime is within what time of its start a service is ready again: the promise is two seconds, for 50,000 nodes. Beside other
// tests, which keep all processors busy, it takes longer.
func restartTime() time.Duration {
	if os.Getenv("PARTNERGRAPH_ALONE") != "" {
		return 2 * time.Second
	}
	return 10 * time.Second
}

// The writers of the test: so many at once, each with tokens of its own, for an actor may reveal so many contact points and no more.
const (
	killedWriters = 4
	tokensForKill = 3 // for each writer and kill
)

// revealed is what a writer was told: the record of its reading is written.
type revealed struct {
	number  int
	contact network.ID
}

// killed is a service that is killed while coordinators reveal contact points.
type killed struct {
	data   string
	tokens chan string
	mu     sync.Mutex
	acked  []revealed
}

// revealable puts a synthetic network with contact points that may be revealed, and the tokens of coordinators, into a folder.
func revealable(t *testing.T, people string, tokens int) *killed {
	t.Helper()
	k := &killed{data: inTemp(t, "data"), tokens: make(chan string, tokens)}
	tables := inTemp(t, "tables")
	does(t, "generate", "--people", people, "--seed", "1", tables)
	does(t, "import", "--data", k.data, tables)
	s := withPersons(t, k.data)
	r, now := register.New(s, time.Now), time.Now()
	basis := network.Basis{Purpose: network.PurposeJobShadowing, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "a letter", From: network.DayOfTime(now) - 1}
	for _, id := range []network.ID{"contact:c1", "contact:c2"} {
		if _, err := r.SetBasis(t.Context(), register.Local, id, basis); err != nil {
			t.Fatal(err)
		}
	}
	for range tokens {
		text, _, err := auth.CreateToken(t.Context(), r, register.Local, auth.TokenWish{Access: network.Coordinator, Label: "a test", Expires: now.AddDate(0, 1, 0)}, now)
		if err != nil {
			t.Fatal(err)
		}
		k.tokens <- text
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return k
}

const revealing = `mutation($id: ID!) { revealContact(id: $id, purpose: JOB_SHADOWING) { value record { number } } }`

// reveal asks for the value of a contact point.
func reveal(client *http.Client, address, token string, id network.ID) (status int, got revealed, text string, err error) {
	body, _ := json.Marshal(map[string]any{"query": revealing, "variables": map[string]any{"id": id}})
	request, err := http.NewRequest(http.MethodPost, address+"/graphql", bytes.NewReader(body))
	if err != nil {
		return 0, got, "", err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+token)
	response, err := client.Do(request)
	if err != nil {
		return 0, got, "", err
	}
	defer func() { _ = response.Body.Close() }()
	answer, err := io.ReadAll(response.Body)
	var shown struct {
		Data *struct {
			RevealContact *struct {
				Value  string
				Record struct{ Number int }
			}
		}
	}
	if err == nil && json.Unmarshal(answer, &shown) == nil && shown.Data != nil && shown.Data.RevealContact != nil && shown.Data.RevealContact.Value != "" {
		got = revealed{shown.Data.RevealContact.Record.Number, id}
	}
	return response.StatusCode, got, string(answer), err
}

// write reveals contact points until the service is gone, and notes each that was shown.
func (k *killed) write(t *testing.T, address string, first chan<- struct{}) {
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	var once sync.Once
	for {
		token := <-k.tokens
		for n := range register.RevealsAnHour {
			_, got, text, err := reveal(client, address, token, network.ID("contact:c"+strconv.Itoa(1+n%2)))
			if err != nil {
				return // killed
			}
			if got.number == 0 {
				t.Errorf("nothing was shown: %s", text)
				return
			}
			k.mu.Lock()
			k.acked = append(k.acked, got)
			k.mu.Unlock()
			once.Do(func() { first <- struct{}{} })
		}
	}
}

// round starts the service, lets the writers write, and kills it after a while. It returns how long it took until it listened.
func (k *killed) round(t *testing.T, after time.Duration) (ready time.Duration) {
	t.Helper()
	began := time.Now()
	p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", k.data)
	testkit.Until(t, "serve prints its address", func() bool { return addressIn(p.out.String()) != "" })
	address := addressIn(p.out.String())
	testkit.Until(t, "it is ready", func() bool { return call(t, "health", "--listen", hostOf(address)).code == 0 })
	ready = time.Since(began)
	first := make(chan struct{}, killedWriters)
	var writers sync.WaitGroup
	for range killedWriters {
		writers.Go(func() { k.write(t, address, first) })
	}
	<-first
	kill := time.AfterFunc(after, func() { _ = p.Process.Signal(syscall.SIGKILL) })
	defer kill.Stop()
	writers.Wait()
	p.end(t)
	return ready
}

// check requires that the file is whole, the audit log as it was written, and all readings that were acknowledged in it.
func (k *killed) check(t *testing.T) (records int) {
	t.Helper()
	s := storeIn(t, k.data)
	head, err := register.New(s, time.Now).Verify(t.Context(), nil)
	if err != nil {
		t.Fatalf("the audit log: %v", err)
	}
	written := map[int]network.ID{}
	view := testkit.View(t, s)
	for after := 0; ; {
		batch, err := view.AuditRecords(t.Context(), store.AuditQuery{After: after, Oldest: true, Limit: recordsAtOnce})
		if err != nil {
			t.Fatal(err)
		}
		if len(batch) == 0 {
			break
		}
		for _, r := range batch {
			if r.Action == network.AuditReveal {
				written[r.Number] = r.Subject
			}
			after = r.Number
		}
	}
	for _, a := range k.acked {
		if written[a.number] != a.contact {
			t.Errorf("record %d about %s was acknowledged and is lost: %q stands there", a.number, a.contact, written[a.number])
		}
	}
	view.Close()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Verify(t.Context(), dataFile(k.data)); err != nil {
		t.Errorf("the file: %v", err)
	}
	return head.Number
}

// TestKilledService loses nothing that it said was done, and is ready again soon.
func TestKilledService(t *testing.T) {
	k := revealable(t, killedPeople(), killedWriters*(tokensForKill*kills()+2))
	random := rand.New(rand.NewPCG(uint64(kills()), 7))
	slowest, records := time.Duration(0), 0
	for range kills() {
		ready := k.round(t, time.Duration(random.Int64N(int64(150*time.Millisecond))))
		slowest = max(slowest, ready)
		records = k.check(t)
	}
	if len(k.acked) < kills() {
		t.Errorf("%d readings were acknowledged: this test shows nothing", len(k.acked))
	}
	if slowest > restartTime() {
		t.Errorf("the slowest start took %v", slowest)
	}
	t.Logf("TRUST T8 %d kills (SIGKILL) while %d coordinators revealed contact points: 0 of %d acknowledged readings lost, the file whole and the audit log (%d records) verified after each; ready again within %v (%s people)",
		kills(), killedWriters, len(k.acked), records, slowest.Round(time.Millisecond), killedPeople())
}
