/** A scene: a page as somebody sees it. `looks` makes tests of scenes, one for each width and language. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openChromium, still } from '../../../scripts/chromium.mjs'
import { people, type Who } from '../people'
import { Services } from './answering'
import type { Answers } from './described'

export interface Scene {
  name: string
  path: string
  as?: Who
  api?: Answers
  /** Looked at in English as well. */
  english?: boolean
  /** At these widths alone; English at the first of them. */
  widths?: number[]
  /** The phone document's worker may do its work. */
  worker?: boolean
  /** With larger letters. */
  large?: boolean
  /** A refusal belongs to the scene: the browser's own line about its status is no error then. */
  expectFailure?: boolean
  act?: (page: Page) => Promise<void>
}

type Language = 'zh' | 'en'
const WIDTHS = [1280, 375]
const pictures = join(import.meta.dirname, '../../../looks')
/** Long, because the whole build may be at work beside. */
const PATIENCE = 15_000
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser | undefined

/** A browser for the tests of a file. */
export function withBrowser(): () => Browser {
  beforeAll(async () => {
    browser = await openChromium()
  }, 60_000)
  afterAll(() => browser?.close())
  return () => browser!
}

export interface Stage {
  context: BrowserContext
  page: Page
  services: Services
  /** What the browser itself complained about. */
  complaints: string[]
  goto(path: string): Promise<void>
  /** Nothing has been on its way for a moment. */
  quiet(): Promise<void>
}

/** A browser of somebody's own with a page in it that is not opened yet. */
export async function onStage(
  scene: Pick<Scene, 'as' | 'api' | 'expectFailure' | 'large' | 'worker'>,
  width: number,
  language: Language,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const context = await browser!.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    hasTouch: width < 600,
    // a page's answers are made up in the page; what the worker does is seen in phone-offline.ts
    serviceWorkers: scene.worker ? 'allow' : 'block',
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const complaints: string[] = []
    page.on('console', (m) => {
      const expected = scene.expectFailure && /status of \d+|net::ERR_/.test(m.text())
      if (m.type() === 'error' && !expected) complaints.push(`console: ${m.text()} ${m.location().url ?? ''}`)
    })
    page.on('pageerror', (e) => complaints.push(`page: ${e.message}`))
    const kept = { language, letters: scene.large ? 'large' : 'usual' }
    await page.addInitScript((chosen) => {
      try {
        localStorage.setItem('minsheng.language', chosen.language)
        localStorage.setItem('minsheng.letters', chosen.letters)
      } catch {
        // where storage is refused the pages speak the browser's language
      }
    }, kept)
    const quiet = untilQuiet(page)
    const services = new Services(scene.api ?? {}, scene.as && people[scene.as]())
    await services.open(page)
    const goto = async (path: string) => {
      await page.goto(inject('origin') + path)
      await page.locator('h1').first().waitFor()
    }
    await play({ context, page, services, complaints, goto, quiet })
  } finally {
    await context.close()
  }
}

/** Playwright's own `networkidle` takes half a second each time, which is a minute over all scenes. */
function untilQuiet(page: Page): () => Promise<void> {
  const MOMENT = 120
  const going = new Set<unknown>()
  let last = Date.now()
  page.on('request', (r) => going.add(r))
  const over = (r: unknown) => {
    going.delete(r)
    last = Date.now()
  }
  page.on('requestfinished', over)
  page.on('requestfailed', over)
  return async () => {
    const patience = Date.now() + PATIENCE
    while (going.size > 0 || Date.now() - last < MOMENT) {
      if (Date.now() > patience) throw new Error(`Still on its way: ${going.size} requests`)
      await page.waitForTimeout(MOMENT / 3)
    }
  }
}

async function look(scene: Scene, width: number, language: Language): Promise<void> {
  await onStage(scene, width, language, async ({ page, services, complaints, goto, quiet }) => {
    const name = `${scene.name}-${width}${language === 'en' ? '-en' : ''}`
    const picture = () => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
    try {
      await goto(scene.path)
      await quiet()
      if (scene.act) {
        await scene.act(page)
        await quiet()
      }
    } catch (stuck) {
      await picture()
      throw stuck
    }
    await still(page)
    await picture()
    expect(await troubles(page, services, complaints)).toEqual([])
  })
}

async function troubles(page: Page, services: Services, complaints: string[]): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return [
    ...complaints,
    ...services.wrong,
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...violations.map(
      (v) =>
        `axe ${v.impact} ${v.id}: ${v.nodes
          .slice(0, 4)
          .map((n) => n.target.join(' '))
          .join(', ')}`,
    ),
  ]
}

export function looks(scenes: Scene[]): void {
  mkdirSync(pictures, { recursive: true })
  withBrowser()
  for (const scene of scenes) {
    const widths = scene.widths ?? WIDTHS
    const views: [number, Language][] = widths.map((width) => [width, 'zh'])
    if (scene.english) views.push([widths[0]!, 'en'])
    for (const [width, language] of views) {
      test(`${scene.name} ${width} ${language}`, () => look(scene, width, language))
    }
  }
}
