import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { effectScope, ref } from 'vue'
import { useRead } from './useRead'

test('an answer about something else is gone at once, and one that comes late is dropped', async () => {
  const about = ref('a')
  const arrives: Record<string, (answer: string) => void> = {}
  const ask = (of: string) => new Promise<string>((resolve) => (arrives[of] = resolve))
  const read = effectScope().run(() => useRead(() => about.value, ask))!
  arrives.a!('about a')
  await flushPromises()
  expect(read.answer).toBe('about a')

  about.value = 'b'
  await flushPromises()
  expect(read.answer).toBeNull()
  about.value = 'c'
  await flushPromises()
  arrives.c!('about c')
  arrives.b!('about b')
  await flushPromises()
  expect(read.answer).toBe('about c')
})

test('what could not be read can be asked for again', async () => {
  let away = true
  const ask = async () => {
    if (away) throw new Error('away')
    return 'there'
  }
  const read = effectScope().run(() => useRead(() => 'a', ask))!
  await flushPromises()
  expect(read).toMatchObject({ answer: null, failure: new Error('away') })

  away = false
  await read.load()
  expect(read).toMatchObject({ answer: 'there', failure: null })
})

test('what is there stays while it is asked for again, and when that fails', async () => {
  let away = false
  const ask = async () => {
    if (away) throw new Error('away')
    return 'there'
  }
  const read = effectScope().run(() => useRead(() => 'a', ask))!
  await flushPromises()
  away = true
  const again = read.load()
  expect(read.answer).toBe('there')
  await again
  expect(read).toMatchObject({ answer: 'there', failure: new Error('away') })
})
