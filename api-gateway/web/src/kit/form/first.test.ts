import { beforeEach, expect, test } from 'vitest'
import { focusFirst } from './first'

const form = (fields: string) => {
  document.body.innerHTML = `<button id="before"></button><form>${fields}</form>`
  return document.querySelector('form')!
}
const focused = () => document.activeElement?.id

beforeEach(() => (document.body.innerHTML = ''))

test('the first field that can be filled in gets the focus', () => {
  focusFirst(form('<input id="a" disabled /><textarea id="b"></textarea><input id="c" />'))
  expect(focused()).toBe('b')
})

test('of a choice it is what is chosen', () => {
  focusFirst(form('<input id="a" type="radio" name="n" /><input id="b" type="radio" name="n" checked />'))
  expect(focused()).toBe('b')
})

test('nobody is taken out of a field, and no calendar opens by itself', () => {
  const typed = form('<input id="a" /><input id="b" />')
  document.getElementById('b')!.focus()
  focusFirst(typed)
  expect(focused()).toBe('b')
  focusFirst(form('<input id="a" role="combobox" /><input id="b" />'))
  expect(focused()).toBeFalsy()
})
