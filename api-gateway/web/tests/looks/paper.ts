/** Pages on paper: what Chromium prints goes to `looks/paper-<name>.pdf`, and nothing of it is cut or to be pressed. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { still } from '../../scripts/chromium.mjs'
import { onStage, withBrowser } from './stage/scene'
import { at, year as api } from './told/year'

const pictures = join(import.meta.dirname, '../../looks')
/** A4 landscape without its margins, in CSS pixels. */
const PAPER = { width: 1047, height: 695 }

/** What the page has to show for itself: what is cut, what is still to be pressed, and how it looks. */
async function onPaper() {
  await new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)))
  const all = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility())
  const which = (selector: string) => all.filter((one) => one.matches(selector))
  const named = (one: Element) => `${one.tagName} ${one.textContent?.trim().slice(0, 20)}`
  const { scrollWidth, clientWidth } = document.documentElement
  return {
    sideways: scrollWidth - clientWidth,
    cut: which('table, .canvas, .canvas svg, td, th')
      .filter(
        (one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1,
      )
      .map(named),
    pressed: which('nav, form, input, select, label, .button, .button-link, button:not(th button)').map(
      named,
    ),
    heads: [...new Set(which('thead').map((one) => getComputedStyle(one).display))],
    colours: [...new Set(which('main a').map((one) => getComputedStyle(one).color))],
    head: document.querySelector('.on-paper')?.textContent?.trim(),
  }
}

withBrowser()

const PAGES = {
  overview: '/overview',
  register: '/projects',
  project: at.project,
  joint: '/joint',
  board: '/joint/board',
  mirror: at.mirror,
} as const

for (const [name, path] of Object.entries(PAGES)) {
  // drawn for a wide screen, as most at a desk are
  test(`${name} on paper`, () =>
    onStage({ as: 'cityStaff', api }, 1920, 'zh', async ({ page, goto, quiet, complaints, services }) => {
      // who prints doesn't wait for pictures to be drawn anew, so what was drawn for the screen has to fit
      await page.addInitScript(() => {
        window.ResizeObserver = class {
          observe(): void {}
          unobserve(): void {}
          disconnect(): void {}
        }
      })
      await goto(path)
      await quiet()
      await still(page)
      mkdirSync(pictures, { recursive: true })
      await page.pdf({ path: join(pictures, `paper-${name}.pdf`), format: 'A4', preferCSSPageSize: true })
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(PAPER)
      const found = await page.evaluate(onPaper)
      expect(found).toMatchObject({ sideways: 0, cut: [], pressed: [] })
      expect(found.head).toMatch(/^杭州市.*打印日期：2020年8月12日$/)
      expect(found.heads).toEqual(['table-header-group'])
      expect(found.colours).not.toContain('rgb(29, 79, 145)')
      expect([...complaints, ...services.wrong]).toEqual([])
    }))
}
