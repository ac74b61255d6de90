import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { actAs, type Me } from '@/shell/session/session'
import { services, type Seen } from './services'
import ImportPage from '@/features/execution/yearlist/ImportPage.vue'

export const UPLOAD = 'POST /api/core/imports'
export const CONFIRM = 'POST /api/core/imports/x/confirm'
export const indicator = {
  verb: '改造',
  name: '小区',
  comparator: 'EQ',
  target: null,
  unit: '个',
  quality: 'LOST',
  baseline: null,
  milestones: [],
}
export const project = {
  no: 1,
  title: '老旧小区综合改造',
  type: 'CONSTRUCTION',
  department: null,
  coDepartments: [],
  plannedFen: null,
  indicators: [indicator],
}
export const column = (
  place: string,
  heading: string,
  uses: string[],
  by = uses.length ? 'NAME' : 'NOTHING',
) => ({
  place,
  heading,
  uses,
  by,
  milestone: null,
  namesMonth: /月/.test(heading),
  example: '例',
})
export const sheet = (name: string, columns: object[], headerRow = 3) => ({
  name,
  headerRow,
  rows: 1,
  columns,
})
export const INDICATOR = column('A', '考核指标', ['INDICATOR'])
export const TARGET = column('B', '工作目标', ['TARGET'])
export const NOTES = column('C', '备注', [])
export const ready = {
  id: 'x',
  year: 2020,
  fileName: '清单.csv',
  sheets: [sheet('附件1', [INDICATOR, TARGET, NOTES])],
  remarks: [] as object[],
  errors: [] as object[],
  projects: [project],
  newDepartments: [] as string[],
  otherYear: null as number | null,
}
export const flaw = {
  sheet: '附件1',
  row: 5,
  column: '工作目标',
  value: '五十',
  places: ['B5', 'B7'],
  count: 2,
  message: '不是数字',
  mend: '请只填一个数。',
}
/** What the services answer, to be changed by a test, and what they have been asked. */
export function importing() {
  actAs({ today: '2020-08-01', operator: false, membership: null } as unknown as Me)
  const answers: Record<string, unknown> = { [UPLOAD]: ready, [CONFIRM]: { projects: 1, indicators: 1 } }
  return { answers, asked: services(answers) }
}

export async function page() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: ImportPage }],
  })
  return mount(ImportPage, { attachTo: document.body, global: { plugins: [router] } })
}
export type Shown = Awaited<ReturnType<typeof page>>
export const button = (shown: Shown, words: string) =>
  shown.findAll('button').find((b) => b.text().includes(words))

export async function choose(shown: Shown, name: string, file = new File(['x'], name)) {
  const field = shown.get('input[type=file]')
  Object.defineProperty(field.element, 'files', { value: [file], configurable: true })
  await field.trigger('change')
}
export async function send(shown: Shown) {
  await shown.get('form').trigger('submit')
  await flushPromises()
}
export async function sent(file?: File) {
  const shown = await page()
  await choose(shown, '清单.csv', file)
  await send(shown)
  return shown
}
export const choice = (shown: Shown, heading: string) =>
  shown.findAll('select').find((s) => s.element.labels![0]!.textContent!.includes(`“${heading}”`))!
export const columnsIn = async ({ body }: Seen) => {
  const part = (body as FormData).get('columns') as Blob | null
  return part && { type: part.type, said: JSON.parse(await part.text()) as unknown }
}
