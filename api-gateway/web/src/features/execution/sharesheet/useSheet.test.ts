import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { effectScope } from 'vue'
import { late, services } from '../../../../tests/services'
import type { SheetLine } from './api'
import { cellOf } from './cells'
import { useSheet } from './useSheet'

const PUT = 'PUT /api/core/share-sheets/2020'
const line = (indicatorId: string, more: Partial<SheetLine> = {}): SheetLine => ({
  projectId: 'p',
  projectNo: 1,
  projectTitle: '养老服务',
  indicatorId,
  indicator: indicatorId,
  unit: '张',
  target: 13,
  actual: null,
  rolledUp: false,
  closed: null,
  shares: [],
  version: 0,
  ...more,
})

test('what is typed while the rest is being saved stands, and is still to be saved', async () => {
  const saving = late<unknown>()
  let target = 5
  const seen = services({
    'GET /api/core/share-sheets/2020': () => ({
      year: 2020,
      districts: [{ district: 'd', name: '第1区' }],
      rows: [line('saved', { version: target, shares: [{ district: 'd', target }] }), line('later')],
    }),
    [PUT]: saving.answer,
  })
  const scope = effectScope()
  const sheet = scope.run(() => useSheet(() => 2020))!
  await flushPromises()
  sheet.form.values.cells[cellOf('saved', 'd')] = '06'
  const sending = sheet.form.submit()
  sheet.form.values.cells[cellOf('later', 'd')] = '7'
  target = 6
  saving.give({})
  await sending
  expect(sheet.form.values.cells).toEqual({ [cellOf('saved', 'd')]: '6', [cellOf('later', 'd')]: '7' })
  expect(sheet.changes).toBe(1)
  await sheet.form.submit()
  expect(seen.filter(({ what }) => what === PUT).map(({ body }) => body)).toEqual([
    { rows: [{ indicatorId: 'saved', version: 5, shares: [{ district: 'd', target: 6 }] }] },
    { rows: [{ indicatorId: 'later', version: 0, shares: [{ district: 'd', target: 7 }] }] },
  ])
  scope.stop()
})
