import { expect, test } from 'vitest'
import { cellsOf, NoText, textOf } from './cells'

test('what was copied out of a sheet is parted by tabs, whatever commas it has', () => {
  expect(cellsOf('姓名\t角色\r\n代表01\t人大代表,委室负责人\r\n')).toEqual([
    ['姓名', '角色'],
    ['代表01', '人大代表,委室负责人'],
    [''],
  ])
})

test('a cell in quotes keeps its line ends, commas and quotes', () => {
  expect(cellsOf('\uFEFF代表01,"人大代表,\n""委室负责人"""\n代表02,x')).toEqual([
    ['代表01', '人大代表,\n"委室负责人"'],
    ['代表02', 'x'],
  ])
})

test('a CSV of a Chinese Windows is read as one in UTF-8 is', () => {
  expect(textOf(new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]))).toBe('姓名')
  expect(textOf(new TextEncoder().encode('姓名'))).toBe('姓名')
})

test('an Excel file is no text', () => {
  expect(() => textOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toThrow(NoText)
  expect(() => textOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow(NoText)
})
