import type { components } from '@/kit/api/core'
import { t, type TextKey } from '@/kit/words/texts'

/** One thing wrong with what was sent; row and column when it was a file. */
export type Mistake = components['schemas']['Flaw']

/** Who changed what since we read it (with 412). */
export type Change = components['schemas']['Change']

/** Why there was no answer at all. */
export type Silence = 'offline' | 'tooLong' | 'unreachable'

/** A refusal of the services (RFC 9457), or the network's silence (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | null = null,
    readonly type: string | null = null,
    readonly requestId: string | null = null,
    readonly errors: Mistake[] = [],
    readonly changes: Change[] = [],
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail ?? title)
  }

  static silence(why: Silence): Problem {
    return new Problem(0, '', null, why)
  }
}

const SILENCES: Record<Silence, TextKey> = {
  offline: 'kit.problem.offline',
  tooLong: 'kit.problem.tooLong',
  unreachable: 'kit.problem.unreachable',
}
const KNOWN: Record<number, TextKey> = {
  401: 'kit.problem.401',
  403: 'kit.problem.403',
  404: 'kit.problem.404',
  409: 'kit.problem.409',
  412: 'kit.problem.412',
  413: 'kit.problem.413',
  422: 'kit.problem.422',
  423: 'kit.problem.423',
  428: 'kit.problem.428',
  429: 'kit.problem.429',
  503: 'kit.problem.503',
}

/** One sentence a person can act on. The services answer in the user's language; we fill the gaps. */
export function sentence(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('kit.problem.page')
  if (failure.detail) return failure.detail
  if (failure.title && failure.status < 500) return failure.title
  if (failure.status === 0) return t(SILENCES[(failure.type as Silence) ?? 'unreachable'])
  return t(KNOWN[failure.status] ?? (failure.status >= 500 ? 'kit.problem.500' : 'kit.problem.other'))
}

export function requestIdOf(failure: unknown): string | null {
  return failure instanceof Problem ? failure.requestId : null
}

export function hasStatus(failure: unknown, ...statuses: number[]): failure is Problem {
  return failure instanceof Problem && statuses.includes(failure.status)
}

/** Somebody else was faster: the page should show what changed and offer to load it again. */
export function isStale(failure: unknown): failure is Problem {
  return hasStatus(failure, 412)
}

/** Whether the request may have been done although nobody said so: sent again, it has to carry the same key. */
export function mayHaveBeenDone(failure: unknown): boolean {
  return !(failure instanceof Problem) || failure.status === 0 || failure.status >= 500
}

export function isAborted(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError'
}

/** A refusal is told to people; a mistake of ours also to whoever looks for it. */
export function reveal(why: unknown): void {
  if (!(why instanceof Problem) && !isAborted(why)) console.error(why)
}

/** What is wrong with each field of a form, for showing it beside the field. */
export function byField(failure: unknown): Record<string, string> {
  if (!(failure instanceof Problem)) return {}
  return Object.fromEntries(
    failure.errors
      .filter((e) => e.field && e.row === undefined)
      .map((e) => [
        e.field!,
        e.mend ? t('kit.problem.mend', { message: e.message, mend: e.mend }) : e.message,
      ]),
  )
}
