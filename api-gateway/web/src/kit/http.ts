import { languageTag } from '@/shell/language'

/** One thing wrong with what was sent; row and column when it was a file. */
export interface Mistake {
  row?: number
  column?: string
  field?: string
  value?: string
  message: string
  mend?: string
}

/** Who changed what since we read it (with 412). */
export interface Change {
  field: string
  /** Which of several things the field belongs to. */
  of: string | null
  from: unknown
  to: unknown
  by: string | null
  at: string
}

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
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Ask {
  query?: Query
  signal?: AbortSignal
  /** The version we read, as its ETag. */
  ifMatch?: string | number | null
  /** Sent again with the same key, a request is done once. */
  idempotencyKey?: string
  /** Extra headers, for the sign-in pages' own CSRF token. */
  headers?: Record<string, string>
  /** A 401 is an answer here, not a reason to leave for the sign-in page. */
  stay?: boolean
}

export interface Tagged<T> {
  body: T
  etag: string | null
}

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

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

let onSignedOut: () => boolean = () => false

/** The shell says where to go when the session is over; true if the browser is leaving this page. */
export function whenSignedOut(action: () => boolean): void {
  onSignedOut = action
}

async function send(method: string, path: string, body: unknown, ask: Ask): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': languageTag(),
    ...ask.headers,
  }
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json'
  if (ask.ifMatch !== undefined && ask.ifMatch !== null) headers['If-Match'] = tag(ask.ifMatch)
  if (ask.idempotencyKey) headers['Idempotency-Key'] = ask.idempotencyKey
  const csrf = WRITES.has(method) ? cookie('XSRF-TOKEN') : null
  if (csrf && !headers['X-XSRF-TOKEN']) headers['X-XSRF-TOKEN'] = csrf

  let response: Response
  try {
    response = await fetch(address(path, ask.query), {
      method,
      headers,
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal: ask.signal,
    })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new Problem(0, '')
  }
  if (response.ok) return response
  const problem = await problemOf(response)
  // while the browser leaves nobody should see an error flash by
  if (problem.status === 401 && !ask.stay && onSignedOut()) return new Promise(() => {})
  throw problem
}

function tag(version: string | number): string {
  return typeof version === 'string' && /^(W\/)?"/.test(version) ? version : `"${version}"`
}

async function read<T>(response: Response): Promise<T> {
  if (!response.headers.get('Content-Type')?.includes('json')) return undefined as T
  return (await response.json()) as T
}

export const http = {
  async get<T>(path: string, ask: Ask = {}): Promise<T> {
    return read<T>(await send('GET', path, undefined, ask))
  },
  /** For things that are edited: the ETag goes back as `ifMatch`. */
  async getTagged<T>(path: string, ask: Ask = {}): Promise<Tagged<T>> {
    const response = await send('GET', path, undefined, ask)
    return { body: await read<T>(response), etag: response.headers.get('ETag') }
  },
  async post<T>(path: string, body?: unknown, ask: Ask = {}): Promise<T> {
    return read<T>(await send('POST', path, body, ask))
  },
  async put<T>(path: string, body?: unknown, ask: Ask = {}): Promise<T> {
    return read<T>(await send('PUT', path, body, ask))
  },
  async patch<T>(path: string, body?: unknown, ask: Ask = {}): Promise<T> {
    return read<T>(await send('PATCH', path, body, ask))
  },
  async delete<T>(path: string, ask: Ask = {}): Promise<T> {
    return read<T>(await send('DELETE', path, undefined, ask))
  },
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
