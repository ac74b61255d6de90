import { i18n } from '@/shell/language'
import { Problem } from './http'

const KNOWN = [0, 401, 403, 404, 409, 412, 413, 422, 423, 428, 429, 500, 503]

/** One sentence a person can act on. The services answer in the user's language; we fill the gaps. */
export function sentence(failure: unknown): string {
  const t = i18n.global.t
  if (!(failure instanceof Problem)) return t('kit.problem.page')
  if (failure.detail) return failure.detail
  if (failure.title && failure.status < 500) return failure.title
  return t(
    `kit.problem.${KNOWN.includes(failure.status) ? failure.status : failure.status >= 500 ? 500 : 'other'}`,
  )
}

export function requestIdOf(failure: unknown): string | null {
  return failure instanceof Problem ? failure.requestId : null
}

/** Somebody else was faster: the page should show what changed and offer to load it again. */
export function isStale(failure: unknown): failure is Problem {
  return failure instanceof Problem && failure.status === 412
}

export function isAborted(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError'
}

/** What is wrong with each field of a form, for showing it beside the field. */
export function byField(failure: unknown): Record<string, string> {
  if (!(failure instanceof Problem)) return {}
  const t = i18n.global.t
  return Object.fromEntries(
    failure.errors
      .filter((e) => e.field && e.row === undefined)
      .map((e) => [
        e.field!,
        e.mend ? t('kit.problem.mend', { message: e.message, mend: e.mend }) : e.message,
      ]),
  )
}
