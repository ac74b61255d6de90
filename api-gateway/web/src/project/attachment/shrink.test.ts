import { afterEach, expect, test, vi } from 'vitest'
import { shrunk, sizeWithin } from './shrink'

afterEach(() => vi.unstubAllGlobals())

test('the long side is cut to size, and nothing is blown up', () => {
  expect(sizeWithin(4032, 3024)).toEqual({ width: 2048, height: 1536 })
  expect(sizeWithin(3024, 4032)).toEqual({ width: 1536, height: 2048 })
  expect(sizeWithin(100, 60)).toEqual({ width: 100, height: 60 })
  expect(sizeWithin(20_000, 1)).toEqual({ width: 2048, height: 1 })
})

test('what the browser can not read goes as it is', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('', 'InvalidStateError')))
  const file = new File(['heic'], 'IMG_1.HEIC')
  expect(await shrunk(file)).toBe(file)
})
