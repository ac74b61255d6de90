import { intention } from '@/kit/ask/http'

/** What a clerk has typed so far, as typed: it outlives a lost connection, a closed tab and an empty battery. */
export interface Draft {
  values: Record<string, string>
  issued: string
  paid: string
  narrative: string
}

interface Kept extends Draft {
  savedAt: string
  /** Version of the report that the draft was begun on; a newer one means that somebody else has sent it meanwhile. */
  basedOn: number | null
  attempt?: { key: string; body: string }
}

export interface Subject {
  membership: string
  kind: 'PROJECT' | 'SHARE'
  id: string
  month: string
}

/**
 * Drafts in the browser's own storage, one per person, subject and month.
 * Storage that is full or forbidden must not stop anybody from reporting, so failing to keep is told and not thrown.
 */
export class DraftKeeper {
  private readonly at: string

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    subject: Subject,
    private readonly newKey: () => string = intention,
  ) {
    this.at = `minsheng:draft:${subject.membership}:${subject.kind}:${subject.id}:${subject.month}`
  }

  load(): Kept | null {
    try {
      const text = this.storage.getItem(this.at)
      return text === null ? null : (JSON.parse(text) as Kept)
    } catch {
      return null
    }
  }

  keep(draft: Draft, basedOn: number | null, now: Date = new Date()): boolean {
    return this.write({ ...draft, basedOn, savedAt: now.toISOString(), attempt: this.load()?.attempt })
  }

  /**
   * The Idempotency-Key to send this body with: the same as last time if the same body was sent before,
   * so that neither a double tap nor a retry after a lost answer is taken for a second report.
   */
  keyFor(body: unknown, draft: Draft, basedOn: number | null): string {
    const text = JSON.stringify(body)
    const before = this.load()?.attempt
    if (before?.body === text) return before.key
    const attempt = { key: this.newKey(), body: text }
    this.write({ ...draft, basedOn, savedAt: new Date().toISOString(), attempt })
    return attempt.key
  }

  drop(): void {
    try {
      this.storage.removeItem(this.at)
    } catch {
      // nothing was kept in a storage that can't be used
    }
  }

  private write(kept: Kept): boolean {
    try {
      this.storage.setItem(this.at, JSON.stringify(kept))
      return true
    } catch {
      return false
    }
  }
}
