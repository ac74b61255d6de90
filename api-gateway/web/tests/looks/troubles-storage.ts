/** A browser that keeps nothing: the pages work, and what is typed lives as long as its page. */
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { SILENCE, type Answers } from './stage/described'
import { fillAndSend, PUT, second, sent, stillThere } from './stage/reporting'
import { onStage, withBrowser, type Scene, type Stage } from './stage/scene'
import { sequence } from './stage/timing'
import { grants } from './told/grants'
import { members } from './told/members'
import { at, year } from './told/year'

withBrowser()
const play = (scene: Pick<Scene, 'as' | 'api'>, act: (stage: Stage) => Promise<void>) =>
  onStage({ ...scene, expectFailure: true }, 1280, 'zh', act)

const refuseStorage = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })

const OPENED: [string, Scene['as']][] = [
  ['/sign-in', undefined],
  ['/overview', 'cityStaff'],
  ['/projects', 'cityStaff'],
  ['/duties', 'clerk'],
  [at.report, 'clerk'],
  ['/linkage', 'cityStaff'],
  ['/members', 'cityAdministrator'],
]
for (const [path, as] of OPENED) {
  test(`storage refused: ${path} works`, () => {
    const signIn = { step: 'PASSWORD' as const, csrf: { header: 'X-XSRF-TOKEN', token: 't' } }
    const api: Answers = { ...members, ...grants, ...year, 'GET /auth/sign-in': signIn }
    return play({ as, api }, async ({ page, goto, quiet, services, complaints }) => {
      await refuseStorage(page)
      await goto(path)
      await quiet()
      expect([...complaints, ...services.wrong]).toEqual([])
    })
  })
}

test('storage refused: a report is sent, and the second try carries the same key', () => {
  const api = { ...year, [PUT]: sequence([SILENCE, sent]) } as Answers
  return play({ as: 'clerk', api }, async (stage) => {
    await refuseStorage(stage.page)
    await stage.goto(at.share)
    await fillAndSend(stage.page)
    await stage.page.getByRole('alert').first().waitFor()
    await stillThere(stage.page)
    await second(stage)
  })
})
