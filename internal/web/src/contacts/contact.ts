// A contact point as the page shows it.

import type { ContactsQuery, RevealContactMutation } from '../operations/types'

type Held = Extract<NonNullable<ContactsQuery['node']>, { readonly __typename: 'Organisation' | 'Person' }>
export type HeldContacts = Held['contactPoints']
export type ContactPoint = HeldContacts['nodes'][number]
export type Purpose = ContactPoint['purposes'][number]
export type Revealed = RevealContactMutation['revealContact']

/** What opens a value: a letter, a call, a page; null where nothing would, or where the value is not what it should be. */
export function opens(medium: ContactPoint['medium'], value: string): string | null {
  switch (medium) {
    case 'EMAIL':
      return /^[^\s@<>"',;:?&#]+@[^\s@<>"',;:?&#]+$/.test(value) ? `mailto:${encodeURIComponent(value).replace(/%40/g, '@').replace(/%2B/g, '+')}` : null
    case 'TELEPHONE': {
      const dialled = value.replace(/[\s().-]/g, '')
      return /^\+?\d{3,15}$/.test(dialled) ? `tel:${dialled}` : null
    }
    case 'WEB':
      return /^https?:\/\//i.test(value) ? value : null
    case 'POST':
      return null
  }
}

/** The purpose that is chosen at first: that of the page where it is among them, or the only one. */
export function firstPurpose(purposes: readonly Purpose[], meant: Purpose | null): Purpose | null {
  if (meant !== null && purposes.includes(meant)) return meant
  return purposes.length === 1 ? (purposes[0] ?? null) : null
}
