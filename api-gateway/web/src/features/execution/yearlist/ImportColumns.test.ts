import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Reply, silence, type Seen } from '../../../../tests/services'
import {
  button,
  choice,
  choose,
  column,
  columnsIn,
  flaw,
  importing,
  INDICATOR,
  NOTES,
  ready,
  send,
  sent,
  sheet,
  TARGET,
  UPLOAD,
} from '../../../../tests/importing'

let answers: Record<string, unknown>
let asked: Seen[]
beforeEach(() => {
  ;({ answers, asked } = importing())
})
enableAutoUnmount(afterEach)

function checked(answer: object = ready, file?: File) {
  answers[UPLOAD] = answer
  return sent(file)
}

test('a column that is matched by hand is checked again with the same file, and what was matched before stays', async () => {
  const shown = await checked()
  expect(shown.get('details').element.open).toBe(false)
  expect(shown.text()).toContain('表头在第3行，读取了1行。')
  expect(shown.text()).toContain('没有使用的列：备注。')

  await choice(shown, '备注').setValue('DEPARTMENT')
  expect(button(shown, '确认导入'), 'what was checked is no longer what would be imported').toBeUndefined()
  answers[UPLOAD] = {
    ...ready,
    id: 'y',
    sheets: [sheet('附件1', [INDICATOR, TARGET, column('C', '备注', ['DEPARTMENT'], 'HAND')])],
  }
  await send(shown)
  const first = (asked[0]!.body as FormData).get('file')
  expect((asked[1]!.body as FormData).get('file')).toEqual(first)
  expect(await columnsIn(asked[1]!)).toEqual({
    type: 'application/json',
    said: [{ heading: '备注', uses: ['DEPARTMENT'] }],
  })
  expect(shown.get('details').text()).toContain('手工指定')
  expect(button(shown, '确认导入')).toBeDefined()

  await choice(shown, '考核指标').setValue('INDICATOR+TITLE')
  await send(shown)
  expect((await columnsIn(asked[2]!))!.said).toEqual([
    { heading: '备注', uses: ['DEPARTMENT'] },
    { heading: '考核指标', uses: ['INDICATOR', 'TITLE'] },
  ])
})

test('what was matched last time is said so, and can be left out from now on', async () => {
  const shown = await checked({
    ...ready,
    sheets: [sheet('附件1', [INDICATOR, TARGET, column('C', '备注', ['DEPARTMENT'], 'REMEMBERED')])],
  })
  expect(shown.text()).toContain('按上次指定的含义读取的列：备注（承办单位）。')
  expect(shown.get('details').text()).toContain('上次指定')
  await choice(shown, '备注').setValue('')
  await send(shown)
  expect((await columnsIn(asked[1]!))!.said).toEqual([{ heading: '备注', uses: [] }])
})

test('two columns of a sheet given the same meaning are not sent', async () => {
  const shown = await checked({
    ...ready,
    sheets: [sheet('附件1', [INDICATOR, TARGET, NOTES, column('D', '说明', [])])],
  })
  await choice(shown, '备注').setValue('DEPARTMENT')
  await choice(shown, '说明').setValue('DEPARTMENT')
  await send(shown)
  expect(shown.get('details').text()).toContain('“说明”列也指定为“承办单位”')
  expect(asked).toHaveLength(1)
})

test('where a column is missing all columns are open, with the months of milestones as they are', async () => {
  const shown = await checked({
    ...ready,
    projects: [],
    errors: [{ ...flaw, column: '', value: '', places: ['3'], count: 1, message: '表头中没有“目标值”列' }],
    sheets: [
      sheet('附件1', [INDICATOR, NOTES, { ...column('D', '6月目标', ['MILESTONE']), milestone: '2020-06' }]),
    ],
  })
  const details = shown.get('details')
  expect(details.element.open).toBe(true)
  expect(details.text()).toContain('没有认出“目标值”列')
  expect(details.text()).toContain('2020年6月节点')
  expect(details.findAll('select')).toHaveLength(3)
})

test('a check that does not come through keeps what was chosen', async () => {
  const shown = await checked()
  await choice(shown, '备注').setValue('DEPARTMENT')
  answers[UPLOAD] = new Reply(401, { title: '未登录' })
  await send(shown)
  expect(shown.get('details [role=alert]').text()).toContain('未登录')
  expect(choice(shown, '备注').element.value).toBe('DEPARTMENT')
})

test('a file that was changed meanwhile is chosen again, and its columns are as they were matched', async () => {
  const file = new File(['x'], '清单.csv')
  const shown = await checked(ready, file)
  await choice(shown, '备注').setValue('DEPARTMENT')
  answers[UPLOAD] = silence
  file.slice = () =>
    ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never
  await send(shown)
  expect(shown.get('[role=alert]').text()).toContain('选好的文件在这之后有改动')
  answers[UPLOAD] = ready
  await choose(shown, '清单.csv')
  await send(shown)
  expect((await columnsIn(asked.at(-1)!))!.said).toEqual([{ heading: '备注', uses: ['DEPARTMENT'] }])
})

test('a milestone that was found can be left out, and taken in again by its heading alone', async () => {
  const june = { ...column('D', '6月底目标', ['MILESTONE']), milestone: '2020-06' }
  const shown = await checked({ ...ready, sheets: [sheet('附件1', [INDICATOR, TARGET, NOTES, june])] })
  expect(choice(shown, '6月底目标').element.selectedOptions[0]!.text.trim()).toBe('2020年6月节点')
  expect(choice(shown, '备注').text()).not.toContain('节点')
  answers[UPLOAD] = {
    ...ready,
    id: 'y',
    sheets: [sheet('附件1', [INDICATOR, TARGET, NOTES, column('D', '6月底目标', [], 'HAND')])],
  }
  await choice(shown, '6月底目标').setValue('')
  await send(shown)
  expect((await columnsIn(asked[1]!))!.said).toEqual([{ heading: '6月底目标', uses: [] }])
  await choice(shown, '6月底目标').setValue('MILESTONE')
  await send(shown)
  expect((await columnsIn(asked[2]!))!.said).toEqual([{ heading: '6月底目标', uses: ['MILESTONE'] }])
})
