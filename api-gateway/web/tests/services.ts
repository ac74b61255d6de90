import { vi } from 'vitest'

/** A request as the services see it. */
export interface Seen {
  /** `GET /api/core/overview?year=2020` */
  what: string
  headers: Record<string, string>
  body: unknown
}

export type Made = unknown | ((seen: Seen) => unknown)

/** An answer other than 200 with a body. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown = {},
    readonly headers: Record<string, string> = {},
  ) {}
}

/** The network is silent. */
export const silence = () => Promise.reject(new TypeError('Failed to fetch'))

/**
 * Services for unit tests, instead of `fetch`: what they answer, by method and address with or without its query. An
 * answer may be a function, and may come late. Returns what they have been asked.
 */
export function services(answers: Record<string, Made>): Seen[] {
  const seen: Seen[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const request: Seen = {
      what: `${init.method ?? 'GET'} ${address}`,
      headers: (init.headers ?? {}) as Record<string, string>,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    }
    seen.push(request)
    const made = answers[request.what] ?? answers[request.what.split('?')[0]!]
    const answer = await within(init.signal, typeof made === 'function' ? made(request) : made)
    const { status, body, headers } =
      answer instanceof Reply ? answer : new Reply(answer === undefined ? 404 : 200, answer)
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: status === 204 ? headers : { 'Content-Type': 'application/json', ...headers },
    })
  })
  return seen
}

function within(signal: AbortSignal | null | undefined, answer: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    Promise.resolve(answer).then(resolve, reject)
  })
}

/** An answer that comes when it is told to. */
export function late<T>() {
  let give!: (answer: T) => void
  const answer = new Promise<T>((resolve) => (give = resolve))
  return { answer: () => answer, give }
}
