/** Answers a page's requests from what a scene says, and notes every request and every answer that cannot be. */
import type { Page, Route } from 'playwright-core'
import { answersOf, nobody, type Person } from '../people'
import { SILENCE, Told, type Answer, type Answers, type Asked } from './described'
import { described, flaws, usual } from './schemas'

export interface Seen {
  /** Method and path as described. */
  key: string
  asked: Asked
}

export class Services {
  /** In the order in which they were asked. */
  readonly seen: Seen[] = []
  /** What no service would do. */
  readonly wrong: string[] = []
  /** Where the browser went that is no page of ours: to sign in, or out. */
  readonly left: string[] = []

  constructor(
    public answers: Answers,
    private readonly who: Person | undefined,
  ) {}

  async open(page: Page): Promise<void> {
    await page.route(/^https?:\/\/[^/]+\/(api|auth|login|logout)(\/|$|\?)/, (route) => this.answer(route))
  }

  times(key: string): number {
    return this.seen.filter((s) => s.key === key).length
  }

  /** Nothing has been asked for a second. */
  async quiet(page: Page): Promise<void> {
    for (let seen = -1; seen !== this.seen.length;) {
      seen = this.seen.length
      await page.waitForTimeout(1_000)
    }
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = new URL(request.url())
    if (/^\/(login|logout)$/.test(url.pathname)) {
      this.left.push(url.pathname + url.search)
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>elsewhere</h1>' })
    }
    const what = described(request.method(), url.pathname)
    if (!what) {
      this.wrong.push(`${request.method()} ${url.pathname} is described nowhere`)
      return route.fulfill({ status: 404, body: '{}' })
    }
    const sentJson = request.headers()['content-type']?.includes('json') ?? false
    const asked: Asked = {
      of: what.of,
      query: url.searchParams,
      headers: request.headers(),
      body: sentJson ? (request.postDataJSON() as unknown) : null,
      request,
    }
    this.seen.push({ key: what.key, asked })
    const all = { ...(this.who ? answersOf(this.who) : nobody), ...this.answers } as Record<
      string,
      Answer<unknown> | undefined
    >
    const plan = all[what.key]
    if (plan === undefined) {
      this.wrong.push(`no made-up answer for ${what.key}`)
      return route.fulfill({ status: 404, body: '{}' })
    }
    const said: unknown = typeof plan === 'function' ? await plan(asked) : plan
    if (said === SILENCE) return route.abort('connectionfailed').catch(() => undefined)
    if (said instanceof Told && said.svg)
      return route.fulfill({ contentType: 'image/svg+xml', body: said.svg }).catch(() => undefined)
    const { status, body, headers } = said instanceof Told ? said : new Told(usual(what.key), said)
    this.wrong.push(...flaws(what.key, status, body))
    const json = status >= 400 ? 'application/problem+json' : 'application/json'
    // what says nothing has no type either
    const contentType = body === undefined ? undefined : json
    // a page that has gone does not wait for it any more
    await route
      .fulfill({ status, headers, contentType, body: body === undefined ? '' : JSON.stringify(body) })
      .catch(() => undefined)
  }
}
