import { languageTag } from '@/kit/words/language'
import { Problem, type Change, type Mistake } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Sent {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its query. */
  address: string
  body?: unknown
  signal?: AbortSignal
  /** The version we read, as its ETag. */
  ifMatch?: string | number | null
  /** Sent again with the same key, a request is done once. */
  idempotencyKey?: string
  /** Extra headers, for the sign-in pages' own CSRF token. */
  headers?: Record<string, string>
  /** Asked by somebody who need not be signed in: a 401 is an answer, and no membership is named. */
  open?: boolean
}

export interface Answer<T> {
  body: T
  etag: string | null
}

/** How long a service may take, in milliseconds; a file has to get there first. */
const PATIENCE = 30_000
const PATIENCE_WITH_FILES = 180_000

/** What the shell does about a session that is not the one this page was opened in. */
export interface Session {
  /** The membership the page was opened in, `none` for who acts for no congress; null before that is known. */
  membership(): string | null
  /** The session is over, or acts for another congress. Whoever sent keeps what was typed and is told as well. */
  refused(problem: Problem): void
  /** Something was done: what the pages say beside it may be of before. */
  done(): void
}

let session: Session = { membership: () => null, refused: () => undefined, done: () => undefined }

export function ofSession(one: Session): void {
  session = one
}

const ANOTHER_MEMBERSHIP = '/problems/another-membership'

/**
 * The page’s proof that it is ours was of a session that has ended. Nothing was done, and the refusal has brought a new
 * proof: with that one learns what has become of the session, instead of being told to load the page anew.
 */
const PAGE_TOO_OLD = '/problems/page-too-old'

/** The session is over, or acts for another congress than this page. */
export function isOfSession(problem: Problem): boolean {
  return problem.status === 401 || problem.type === ANOTHER_MEMBERSHIP
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const tail = parameters.toString()
  return tail ? `${path}${path.includes('?') ? '&' : '?'}${tail}` : path
}

async function problemOf(response: Response): Promise<Problem> {
  const body: Record<string, unknown> = await response.json().catch(() => ({}))
  const {
    title,
    detail,
    type,
    requestId,
    errors,
    changes,
    status: _status,
    instance: _instance,
    ...more
  } = body
  return new Problem(
    response.status,
    typeof title === 'string' ? title : '',
    typeof detail === 'string' ? detail : null,
    typeof type === 'string' ? type : null,
    typeof requestId === 'string' ? requestId : response.headers.get('X-Request-Id'),
    Array.isArray(errors) ? (errors as Mistake[]) : [],
    Array.isArray(changes) ? (changes as Change[]) : [],
    more,
  )
}

function headersOf(sent: Sent): Record<string, string> {
  const { method, body, ifMatch, idempotencyKey, open } = sent
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': languageTag(),
    ...sent.headers,
  }
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json'
  if (ifMatch !== undefined && ifMatch !== null) headers['If-Match'] = tag(ifMatch)
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey
  const csrf = method === 'GET' ? null : cookie('XSRF-TOKEN')
  if (csrf && !headers['X-XSRF-TOKEN']) headers['X-XSRF-TOKEN'] = csrf
  const membership = open ? null : session.membership()
  if (membership) headers['Minsheng-Membership'] = membership
  return headers
}

function tag(version: string | number): string {
  return typeof version === 'string' && /^(W\/)?"/.test(version) ? version : `"${version}"`
}

/** Ends what it guards when the caller does not want it any more, or when it has taken too long. */
function patience(signal: AbortSignal | undefined, most: number) {
  const ending = new AbortController()
  let late = false
  const give = () => ending.abort()
  const timer = setTimeout(() => {
    late = true
    give()
  }, most)
  if (signal?.aborted) give()
  signal?.addEventListener('abort', give)
  return {
    signal: ending.signal,
    ranOut: () => late,
    end() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', give)
    },
  }
}

/** Sends one request; everything but an answer is thrown as a {@link Problem}, or as an abort by the caller. */
export function send<T>(sent: Sent): Promise<Answer<T>> {
  const most = sent.body instanceof FormData ? PATIENCE_WITH_FILES : PATIENCE
  return sending(sent, most, async (response) => {
    const json = response.headers.get('Content-Type')?.includes('json')
    // somebody on the way has answered with a page of theirs: nobody knows whether it was done
    if (!json && response.status !== 204) throw Problem.silence('unreachable')
    return { body: (json ? await response.json() : undefined) as T, etag: response.headers.get('ETag') }
  })
}

/** Fetches a file as every other answer: for the membership of the page, and with a refusal that can be read. */
export function fetchFile(address: string): Promise<{ content: Blob; name: string | null }> {
  const asked: Sent = { method: 'GET', address, headers: { Accept: '*/*' } }
  return sending(asked, PATIENCE_WITH_FILES, async (response) => ({
    content: await response.blob(),
    name: nameIn(response.headers.get('Content-Disposition')),
  }))
}

/** Goes where a sign-in or a sign-out leads, from one redirect to the next, without leaving the page. */
export function follow(address: string, method: 'GET' | 'POST' = 'GET'): Promise<void> {
  const asked: Sent = { method, address, headers: { Accept: '*/*' }, open: true }
  return sending(asked, PATIENCE, () => Promise.resolve())
}

/** `attachment; filename*=UTF-8''…` as Spring writes it, or the plain form. */
function nameIn(disposition: string | null): string | null {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return coded ? decodeURIComponent(coded) : (/filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null)
}

async function sending<A>(sent: Sent, most: number, read: (response: Response) => Promise<A>): Promise<A> {
  const { method, body } = sent
  const limit = patience(sent.signal, most)
  try {
    const once = () =>
      fetch(sent.address, {
        method,
        headers: headersOf(sent),
        body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
        credentials: 'same-origin',
        signal: limit.signal,
      })
    let response = await once()
    let refused = response.ok ? null : await problemOf(response)
    if (refused?.type === PAGE_TOO_OLD) {
      response = await once()
      refused = response.ok ? null : await problemOf(response)
    }
    if (refused) throw refused
    const answer = await read(response)
    if (method !== 'GET' && !sent.open) session.done()
    return answer
  } catch (why) {
    const problem = limit.ranOut() ? Problem.silence('tooLong') : reason(why, sent.signal)
    if (problem instanceof Problem && !sent.open && isOfSession(problem)) session.refused(problem)
    throw problem
  } finally {
    limit.end()
  }
}

function reason(why: unknown, signal: AbortSignal | undefined): unknown {
  if (why instanceof Problem || signal?.aborted) return why
  return Problem.silence(navigator.onLine === false ? 'offline' : 'unreachable')
}

/** A key for one intention of the user; keep it until the answer is known, then make a new one. */
export function intention(): string {
  // randomUUID exists only on https and localhost; a congress may run this on an inner plain address
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = (b[6]! & 0x0f) | 0x40
  b[8] = (b[8]! & 0x3f) | 0x80
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
