// Records of the audit log as the page shows them.

import type { Page } from '../node/further.svelte'
import type { AuditLogQuery } from '../operations/types'

export type AuditRecord = AuditLogQuery['auditLog']['nodes'][number]
export type LogPage = Page<AuditRecord>

export function pageOf({ auditLog }: AuditLogQuery): LogPage {
  const { hasNextPage, endCursor } = auditLog.pageInfo
  return { rows: auditLog.nodes, next: hasNextPage ? endCursor : null }
}

/** The subject where it is a person, of whom there is a name; not where it is a contact point. */
export function personOf(subject: string | null): string | null {
  return subject?.startsWith('person:') ? subject : null
}

/** Of what an actor is the id: the credential, never a name. */
export function credentialOf(actor: string): { readonly kind: 'local' | 'token' | 'oidc' | 'session' | 'other'; readonly id: string } {
  if (actor === 'local') return { kind: 'local', id: '' }
  const [, kind, id = ''] = /^(token|oidc|session):(.+)$/s.exec(actor) ?? []
  return kind ? { kind: kind as 'token' | 'oidc' | 'session', id } : { kind: 'other', id: actor }
}
