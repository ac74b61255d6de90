import { afterEach, expect, test, vi } from 'vitest'
import { computed } from 'vue'
import { loadTexts, provideTexts, speak, t, textOf } from './texts'

afterEach(() => speak('zh'))

test('a value named n or count chooses the form that fits it', async () => {
  await speak('en')
  expect(t('kit.table.loaded', { page: 1, n: 1 })).toBe('Page 1 loaded, 1 row.')
  expect(t('kit.table.loaded', { page: 1, n: 12 })).toBe('Page 1 loaded, 12 rows.')
})

test('what is shown changes with the language', async () => {
  const said = computed(() => t('kit.save'))
  expect(said.value).toBe('保存')
  await speak('en')
  expect(said.value).toBe('Save')
})

test('texts are read when a page needs them, once, and again in another language before it is spoken', async () => {
  const zh = vi.fn(async () => ({ only: '仅此' }))
  const en = vi.fn(async () => ({ only: 'Only this' }))
  provideTexts({ 'src/features/some/where/zh.yaml': zh, 'src/features/some/where/en.yaml': en })
  expect(textOf('some.where.only')).toBeNull()
  await Promise.all([loadTexts('some.where'), loadTexts('some.where')])
  expect(textOf('some.where.only')).toBe('仅此')
  expect(zh).toHaveBeenCalledOnce()
  expect(en).not.toHaveBeenCalled()
  await speak('en')
  expect(textOf('some.where.only')).toBe('Only this')
})

test('texts that could not be read are asked for again', async () => {
  let away = true
  const load = async () => {
    if (away) throw new Error('away')
    return { there: '在' }
  }
  provideTexts({ 'src/features/some/other/zh.yaml': load })
  await expect(loadTexts('some.other')).rejects.toThrow('away')
  away = false
  await loadTexts('some.other')
  expect(textOf('some.other.there')).toBe('在')
})

test('a name of the services’ own that we have no word for is said to have none', () => {
  expect(textOf('project.state.UNHEARD_OF')).toBeNull()
  expect(textOf('project.state')).toBeNull()
})
