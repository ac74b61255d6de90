import { faults, settled } from './people.mjs'

const MORE = {
  '/tenants': ['/tenants/new', '/tenants/hangzhou'],
  '/onboarding': ['/onboarding/new'],
  '/linkage': ['/linkage/new', { first: 'main article a' }],
  '/projects': [{ first: 'main tbody a' }],
  '/departments': ['/projects/import'],
  '/duties': [{ first: 'main li a' }],
  '/joint/board': [{ first: 'main tbody tr:last-child a' }],
}

const WHO = [
  ['operator'],
  ['hangzhou.admin'],
  ['hangzhou.staff'],
  ['hangzhou.office'],
  ['hangzhou.committee'],
  ['hangzhou.standing'],
  ['hangzhou.audit'],
  ['hangzhou.clerk1', { phone: true }],
  ['deputy01', { at: /上城区/ }],
  ['shangcheng.admin'],
  ['shangcheng.staff'],
  ['shangcheng.office', { phone: true }],
  ['shangcheng.clerk1', { phone: true }],
]

/** Much of a look is waiting for the page, so several people are shown theirs at once. */
const AT_ONCE = 3
const toured = new Set()

/** Every page of every role, as axe sees it. */
export default async function access(people) {
  const out = await people.visitor()
  await out.goto('/')
  await out.getByLabel('登录名').waitFor()
  await look(people, out, 'nobody')
  const waiting = [...WHO]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tour(people, ...next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function tour(people, login, how) {
  const page = await people.signIn(login, how)
  await settled(page)
  const links = await page
    .locator('#navigation a')
    .evaluateAll((found) => found.map((link) => new URL(link.href).pathname))
  // whoever has the same pages in the same congress as someone before sees nothing new
  const seen = JSON.stringify([await page.locator('.congress').innerText(), how, links])
  if (toured.has(seen)) return people.leave(page)
  toured.add(seen)
  for (const path of links) {
    await visit(people, page, login, path)
    const more = []
    for (const one of MORE[path] ?? []) {
      const first = one.first && page.locator(one.first).first()
      if (!first) more.push(one)
      else if (await first.count()) more.push(await first.getAttribute('href'))
    }
    for (const one of more) await visit(people, page, login, one)
  }
  await people.leave(page)
}

async function visit(people, page, login, path) {
  await page.goto(path)
  await settled(page)
  await look(people, page, login)
}

async function look(people, page, login) {
  for (const fault of await faults(page))
    people.troubles.push(`${login} at ${new URL(page.url()).pathname}: ${fault}`)
}
