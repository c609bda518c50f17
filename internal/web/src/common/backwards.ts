// Years that bound a question, the wrong way round.

/** Whether the year from which something counts comes after the year to which it does: with such years there is nothing to ask. */
export function backwards(since: number | null, until: number | null): boolean {
  return since !== null && until !== null && since > until
}
