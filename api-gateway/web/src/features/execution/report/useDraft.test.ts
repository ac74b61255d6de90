import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { keptDraft, nameOf, type Subject } from './draft'
import { forget, keep, recall } from '@/kit/form/keeping'
import { useDraft } from './useDraft'

const subject: Subject = { membership: 'm1', kind: 'PROJECT', id: 'p1', month: '2020-07' }
const nothing = { values: { a: '' }, issued: '', paid: '', narrative: '' }
const opened = (version: number | null = null, of = subject) => {
  const draft = effectScope(true).run(() => useDraft(of))!
  draft.begin(nothing, version)
  return draft
}
/** A storage that refuses some of what is asked of it. */
function refusing(...what: ('getItem' | 'setItem' | 'removeItem')[]) {
  const real = localStorage
  const no = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => real.getItem(name),
    setItem: (name: string, text: string) => real.setItem(name, text),
    removeItem: (name: string) => real.removeItem(name),
    ...Object.fromEntries(what.map((one) => [one, no])),
  })
}

beforeEach(() => {
  forget(nameOf(subject))
  localStorage.clear()
})

test('what is typed is there again after the page was closed, with what it was begun on', () => {
  const draft = opened(3)
  expect(localStorage.length).toBe(0)
  draft.texts.values.a = '12'
  expect(draft).toMatchObject({ cannotKeep: false, keptAt: expect.any(String) })
  expect(opened(3)).toMatchObject({ texts: { values: { a: '12' } }, found: { stale: false } })
  expect(opened(4).found).toMatchObject({ stale: true })
})

test('a draft belongs to one person, one subject and one month', () => {
  opened().texts.issued = '1'
  for (const other of [{ membership: 'm2' }, { id: 'p2' }, { kind: 'SHARE' as const }, { month: '2020-06' }])
    expect(keptDraft({ ...subject, ...other })).toBeNull()
})

test('a draft is gone when it was sent or thrown away', () => {
  const draft = opened()
  draft.texts.issued = '1'
  draft.discard(nothing, 2)
  expect(draft).toMatchObject({ texts: { issued: '' }, basedOn: 2, keptAt: null })
  expect(keptDraft(subject)).toBeNull()
})

test('a draft that is damaged counts as none', () => {
  for (const text of ['{"values":', 'null', '"x"', '{}']) {
    localStorage.setItem(nameOf(subject), text)
    expect(opened().found).toBeNull()
  }
})

test('the key is the same for the same report on the same version, also after the page was closed', () => {
  const key = opened().keyFor({ value: 12 })
  const again = opened()
  expect(again.keyFor({ value: 12 })).toBe(key)
  expect(again.keyFor({ value: 13 })).not.toBe(key)
  expect(opened(1).keyFor({ value: 13 })).not.toBe(again.keyFor({ value: 13 }))
})

test('a full storage stops nobody: the draft and its key live as long as the page', () => {
  refusing('setItem')
  const draft = opened()
  draft.texts.issued = '1'
  expect(draft).toMatchObject({ cannotKeep: true, keptAt: null })
  const key = draft.keyFor({ value: 1 })
  expect(opened().texts.issued).toBe('1')
  expect(opened().keyFor({ value: 1 })).toBe(key)
})

test('a storage that takes again what it refused holds the newest', () => {
  refusing('setItem')
  keep('one', 'here')
  vi.unstubAllGlobals()
  expect(keep('one', 'there')).toBe(true)
  expect(recall('one')).toBe('there')
  expect(localStorage.getItem('one')).toBe('there')
})

test('a storage that cannot be read or cleared brings back nothing that is gone', () => {
  refusing('getItem')
  expect(recall('one')).toBeNull()
  vi.unstubAllGlobals()
  keep('one', 'old')
  refusing('removeItem')
  forget('one')
  expect(recall('one')).toBeNull()
})

test('a browser that has no storage at all is no different', () => {
  vi.stubGlobal('localStorage', undefined)
  const draft = opened()
  draft.texts.issued = '1'
  expect(opened().texts.issued).toBe('1')
  draft.drop()
  expect(opened().found).toBeNull()
})
