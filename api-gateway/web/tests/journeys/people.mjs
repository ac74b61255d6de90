import axe from 'axe-core'

/** People at their own screens, each with a browser of their own, and what went wrong while they worked. */
export class People {
  #browser
  #address
  #password
  #contexts = []
  troubles = []

  constructor(browser, address, password) {
    this.#browser = browser
    this.#address = address
    this.#password = password
  }

  get password() {
    return this.#password
  }

  /** Someone with a browser who hasn't signed in; a phone is 375 px wide. */
  async visitor({ phone = false } = {}) {
    const context = await this.#browser.newContext({
      baseURL: this.#address,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      viewport: phone ? { width: 375, height: 812 } : { width: 1280, height: 900 },
      isMobile: phone,
      hasTouch: phone,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (e) => this.troubles.push(`${page.url()}: ${e.message}`))
    // the browser itself reports every refused request; all else, such as a forbidden script, is a fault of ours
    page.on('console', (m) => {
      if (m.type() === 'error' && !/status of \d+/.test(m.text()))
        this.troubles.push(`${page.url()}: ${m.text()}`)
    })
    this.#contexts.push({ context, page })
    return page
  }

  /** `at` is the congress to choose where there are several. */
  async signIn(login, { phone, at } = {}) {
    const page = await this.visitor({ phone })
    await page.goto('/')
    await this.fillSignIn(page, login)
    if (at) await page.getByRole('button', { name: at }).click()
    await page.locator('#navigation').waitFor({ state: 'attached' })
    await page.locator('main h1').first().waitFor()
    return page
  }

  async fillSignIn(page, login) {
    await page.getByLabel('登录名').fill(login)
    await page.getByLabel('密码', { exact: true }).fill(this.#password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }

  async leave(page) {
    const index = this.#contexts.findIndex((c) => c.page === page)
    const [{ context }] = this.#contexts.splice(index, 1)
    await context.close()
  }

  pages() {
    return this.#contexts.map((c) => c.page)
  }
}

export function expect(condition, otherwise) {
  if (!condition) throw new Error(otherwise)
}

/** Reloads, as people do, until it is there. */
export async function reloadUntil(page, locator, { seconds }) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    await page.reload()
    await settled(page)
    const there = await locator.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    )
    if (there) return
    expect(Date.now() < end, `Not there after ${seconds} s of reloading: ${locator}`)
  }
}

/** The page has its heading and is no longer loading its list. */
export async function settled(page) {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** What keeps people from using the page, and what makes it scroll sideways. */
export async function faults(page) {
  const found = []
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  for (const v of violations.filter((v) => ['serious', 'critical'].includes(v.impact)))
    found.push(
      `${v.impact} ${v.id} at ${v.nodes
        .slice(0, 3)
        .map((n) => n.target.join(' '))
        .join(', ')}`,
    )
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (sideways > 0) found.push(`scrolls sideways by ${sideways} px`)
  return found
}

/** A new member of the congress whose administrator is on the page, with a browser of their own. */
export async function joins(people, administrator, { name, login, role, department }) {
  const form = { name, roles: [role], with: 'INVITATION', ...(department && { department }) }
  const { link } = await ask(administrator, 'POST', '/api/admin/members', form)
  const page = await people.visitor()
  await page.goto(link)
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('新密码').fill(people.password)
  await page.getByLabel('再输入一次').fill(people.password)
  await page.getByRole('button', { name: '设置并接受邀请' }).click()
  await page.getByRole('button', { name: '去登录' }).click()
  await people.fillSignIn(page, login)
  await page.locator('#navigation').waitFor({ state: 'attached' })
  return page
}

/** What is to be there before somebody begins, asked for as their page would. */
export function ask(page, method, path, body) {
  return page.evaluate(
    async ({ method, path, body }) => {
      const csrf = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': csrf }
      if (body)
        Object.assign(headers, {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        })
      const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
      const said = await answer.json()
      if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`)
      return said
    },
    { method, path, body },
  )
}
