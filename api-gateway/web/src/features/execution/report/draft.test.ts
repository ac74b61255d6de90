import { describe, expect, it } from 'vitest'
import { DraftKeeper, type Draft, type Subject } from './draft'

const subject: Subject = { membership: 'm1', kind: 'PROJECT', id: 'p1', month: '2020-07' }
const draft: Draft = { values: { i1: '12' }, issued: '100', paid: '', narrative: '已开工' }

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function numbered() {
  let n = 0
  return () => `key-${++n}`
}

describe('a draft', () => {
  it('is there again after the page was closed', () => {
    const storage = memory()
    new DraftKeeper(storage, subject).keep(draft, 3)
    expect(new DraftKeeper(storage, subject).load()).toMatchObject({ ...draft, basedOn: 3 })
  })
  it('belongs to one person, one subject and one month', () => {
    const storage = memory()
    new DraftKeeper(storage, subject).keep(draft, null)
    expect(new DraftKeeper(storage, { ...subject, membership: 'm2' }).load()).toBeNull()
    expect(new DraftKeeper(storage, { ...subject, id: 'p2' }).load()).toBeNull()
    expect(new DraftKeeper(storage, { ...subject, kind: 'SHARE' }).load()).toBeNull()
    expect(new DraftKeeper(storage, { ...subject, month: '2020-06' }).load()).toBeNull()
  })
  it('is gone when the report has been sent', () => {
    const storage = memory()
    const keeper = new DraftKeeper(storage, subject)
    keeper.keep(draft, null)
    keeper.drop()
    expect(keeper.load()).toBeNull()
  })
  it('that cannot be kept stops nobody', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const keeper = new DraftKeeper(full, subject, numbered())
    expect(keeper.keep(draft, null)).toBe(false)
    expect(keeper.keyFor({ a: 1 }, draft, null)).toBe('key-1')
  })
  it('that is damaged counts as none', () => {
    expect(new DraftKeeper({ ...memory(), getItem: () => '{"values":' }, subject).load()).toBeNull()
  })
})

describe('the key that makes sending safe to repeat', () => {
  it('stays the same for the same report, also after the page was closed', () => {
    const storage = memory()
    const newKey = numbered()
    const first = new DraftKeeper(storage, subject, newKey).keyFor({ value: 12 }, draft, null)
    new DraftKeeper(storage, subject, newKey).keep(draft, null)
    expect(new DraftKeeper(storage, subject, newKey).keyFor({ value: 12 }, draft, null)).toBe(first)
  })
  it('is another as soon as anything in the report is another', () => {
    const keeper = new DraftKeeper(memory(), subject, numbered())
    expect(keeper.keyFor({ value: 12 }, draft, null)).not.toBe(keeper.keyFor({ value: 13 }, draft, null))
  })
})
