// How much the network holds, as the service told last: some questions are too large for some networks.

class Holdings {
  /** Organisations and persons; null while that is not known. */
  actors = $state<number | null>(null)
}

export const holdings = new Holdings()
