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
  it('takes separators by threes, and no decimal comma for one', () => {
    expect(readQuantity('1 234 567.5')).toEqual({ kind: 'number', value: 1234567.5 })
    expect(readQuantity('1\u00a0234')).toEqual({ kind: 'number', value: 1234 })
    for (const text of ['1,5', '1,23', '12,34,567', '1 2', '1,234 567', ',5', '1,', '6200,0'])
      expect(readQuantity(text), text).toEqual({ kind: 'wrong', why: 'notANumber' })
  })
  it('never takes for a number what is none', () => {
    for (const text of ['abc', '1e3', '１２abc', '--5', '+', '-', '0x10', 'NaN', 'Infinity', '5%', '五', '1.2.3'])
      for (const read of [readQuantity, readTenThousandYuan])
        expect(read(text), text).toEqual({ kind: 'wrong', why: 'notANumber' })
    expect(readTenThousandYuan('1.2345678')).toEqual({ kind: 'wrong', why: 'tooPrecise' })
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
