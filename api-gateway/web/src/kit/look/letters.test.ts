import { beforeEach, expect, test } from 'vitest'
import { forget } from '@/kit/form/keeping'
import { large, rememberLetters, switchLetters } from './letters'

const shown = () => document.documentElement.dataset.letters

beforeEach(() => {
  forget('minsheng.letters')
  rememberLetters()
})

test('letters are of the usual size until somebody wants them larger, and then stay so on this device', () => {
  expect(shown()).toBe('usual')
  switchLetters()
  expect(shown()).toBe('large')
  large.value = false
  rememberLetters()
  expect([large.value, shown()]).toEqual([true, 'large'])
  switchLetters()
  rememberLetters()
  expect([large.value, shown()]).toEqual([false, 'usual'])
})

test('what is kept of somebody else is no size', () => {
  localStorage.setItem('minsheng.letters', 'enormous')
  rememberLetters()
  expect(shown()).toBe('usual')
})
