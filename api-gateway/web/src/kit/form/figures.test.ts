import { describe, expect, it } from 'vitest'
import { readQuantity, readTenThousandYuan, writeTenThousandYuan } from './figures'

describe('reading a quantity', () => {
  it('takes what a Chinese keyboard and a copied table produce', () => {
    expect(readQuantity('１２０．５')).toEqual({ kind: 'number', value: 120.5 })
    expect(readQuantity(' 62,000 ')).toEqual({ kind: 'number', value: 62000 })
    expect(readQuantity('６２，０００')).toEqual({ kind: 'number', value: 62000 })
    expect(readQuantity('.5')).toEqual({ kind: 'number', value: 0.5 })
  })
  it('keeps nothing apart from zero', () => {
    expect(readQuantity('')).toEqual({ kind: 'empty' })
    expect(readQuantity('0')).toEqual({ kind: 'number', value: 0 })
  })
  it('says what is wrong', () => {
    expect(readQuantity('12a')).toEqual({ kind: 'wrong', why: 'notANumber' })
    expect(readQuantity('.')).toEqual({ kind: 'wrong', why: 'notANumber' })
    expect(readQuantity('-3')).toEqual({ kind: 'wrong', why: 'negative' })
    expect(readQuantity('0.12345')).toEqual({ kind: 'wrong', why: 'tooPrecise' })
    expect(readQuantity('99999999999999')).toEqual({ kind: 'wrong', why: 'tooLarge' })
  })
})

describe('money in ten thousand yuan', () => {
  it('becomes exact fen', () => {
    expect(readTenThousandYuan('0.29')).toEqual({ kind: 'number', value: 290_000 })
    expect(readTenThousandYuan('1234.567891')).toEqual({ kind: 'number', value: 1_234_567_891 })
    expect(readTenThousandYuan('0.0000001')).toEqual({ kind: 'wrong', why: 'tooPrecise' })
  })
  it('is written back as it was read', () => {
    for (const text of ['0', '0.000001', '12', '12.5', '1234.567891', '90000000']) {
      const read = readTenThousandYuan(text)
      expect(read.kind === 'number' && writeTenThousandYuan(read.value)).toBe(text)
    }
    expect(writeTenThousandYuan(null)).toBe('')
  })
})
