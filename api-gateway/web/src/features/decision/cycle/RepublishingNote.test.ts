import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { Reply, services } from '../../../../tests/services'
import RepublishingNote from './RepublishingNote.vue'

const WAITING = 'GET /api/core/republishing'
enableAutoUnmount(afterEach)
afterEach(() => void vi.useRealTimers())

test('how far others have been told is looked at again after a saving, survives a failure and ends with the page', async () => {
  vi.useFakeTimers()
  const answers: Record<string, unknown> = { [WAITING]: { waiting: 0 } }
  const asked = services(answers)
  const note = mount(RepublishingNote, { props: { saved: 0 } })
  await vi.advanceTimersByTimeAsync(0)
  expect(note.find('p').exists()).toBe(false)
  answers[WAITING] = { waiting: 4 }
  await note.setProps({ saved: 1 })
  await vi.advanceTimersByTimeAsync(0)
  expect(note.text()).toContain('还有4项（共4项）')

  answers[WAITING] = new Reply(503)
  await vi.advanceTimersByTimeAsync(1500)
  expect(note.text()).toContain('还有4项')
  answers[WAITING] = { waiting: 1 }
  await vi.advanceTimersByTimeAsync(5000)
  expect(note.text()).toContain('还有1项（共4项）')
  note.unmount()
  const until = asked.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(until)
})
