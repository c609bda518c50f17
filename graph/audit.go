package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

const auditList questions.ListName = "auditLog"

// auditLog answers a page of the audit log, newest first.
func auditLog(ctx context.Context) (*model.AuditConnection, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := auditQuestion(q.arguments, IdentityOf(ctx))
	if err != nil {
		return nil, err
	}
	wanted := asked.Limit
	asked.Limit++ // one more tells whether there are further ones
	found, err := q.view.AuditRecords(ctx, asked)
	if err != nil {
		return nil, questions.Translate(err)
	}
	return q.auditPage(found[:min(wanted, len(found))], asked.After > 0, len(found) > wanted), nil
}

// auditQuestion reads the arguments. Only an administrator is asked for no actor, which stands for all.
func auditQuestion(args arguments, who Identity) (q store.AuditQuery, err error) {
	if !who.SignedIn() {
		return q, signIn("auditLog")
	}
	if who.Viewer.Access < network.Admin {
		q.Actor = who.Actor
	}
	if args["subject"] != nil {
		if q.Subject, err = nodeID("subject", args["subject"]); err != nil {
			return q, err
		}
	}
	paging, err := args.paging()
	if err != nil {
		return q, err
	}
	page, err := paging.Page(auditList, questions.RootPage)
	if err != nil {
		return q, err
	}
	q.Limit = page.First
	if page.After != nil {
		q.After = int(page.After.Number)
		if q.After < 1 {
			return q, questions.BadInput("after", "is not a cursor of this list")
		}
	}
	return q, nil
}

func (q *question) auditPage(records []network.AuditRecord, previous, next bool) *model.AuditConnection {
	out := &model.AuditConnection{Edges: []*model.AuditEdge{}, Nodes: []*network.AuditRecord{}}
	positions := make([]store.Position, len(records))
	for i := range records {
		record := &records[i]
		positions[i] = store.Position{Number: int64(record.Number)}
		out.Nodes = append(out.Nodes, record)
		out.Edges = append(out.Edges, &model.AuditEdge{Cursor: questions.Cursor(auditList, positions[i]), Node: record})
	}
	out.PageInfo = rankedPage(auditList, positions, next, previous)
	q.registerRecords(out.Nodes)
	return out
}

// registerRecords makes one batch of whom records are about.
func (o *operation) registerRecords(records []*network.AuditRecord) {
	about := newBatch(single)
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, r := range records {
		if id := register.HolderOf(r); id != "" {
			about.ids = append(about.ids, id)
		}
		o.batches[r] = about
	}
}

// aboutOf answers whom a record is about: the person herself, or who holds the contact point; nil who is gone.
func aboutOf(ctx context.Context, r *network.AuditRecord) (network.Entity, error) {
	return operationOf(ctx).known(ctx, r, register.HolderOf(r))
}
