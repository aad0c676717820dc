/** Why a page was not fetched: for a cause that may pass, so that trying again makes sense, or one that will not. */
export class FetchFailure extends Error {
  readonly kind: 'passing' | 'final'
  /** Milliseconds after which the host asks to be asked again; null where it does not say. */
  readonly after: number | null

  constructor(reason: string, kind: 'passing' | 'final', after: number | null = null) {
    super(reason)
    this.kind = kind
    this.after = after
  }
}
