/** What a person typed into a number box: nothing, a number, or something to be put right. */
export type Entry =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'wrong'; why: 'notANumber' | 'negative' | 'tooPrecise' | 'tooLarge' }

const FULL_WIDTH = /[０-９．，－＋]/g
/** By threes, as whoever writes separators means them: 1,5 is somebody's decimal comma and no 15. */
const SEPARATED = /^([+-]?\d{1,3})((?:([, ])\d{3})(?:\3\d{3})*)(\.\d*)?$/

/** Chinese input methods type full-width digits and people paste thousands separators; both are meant as numbers. */
function tidy(text: string): string {
  const plain = text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ')
    .replace('−', '-')
    .trim()
  return SEPARATED.test(plain) ? plain.replace(/[, ]/g, '') : plain
}

function decimal(text: string, decimals: number): Entry | { digits: bigint } {
  const clean = tidy(text)
  if (clean === '') return { kind: 'empty' }
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(clean)
  if (!match || (!match[2] && !match[3])) return { kind: 'wrong', why: 'notANumber' }
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return { kind: 'wrong', why: 'tooPrecise' }
  const digits = BigInt((match[2] || '0') + fraction.padEnd(decimals, '0'))
  if (match[1] === '-' && digits > 0n) return { kind: 'wrong', why: 'negative' }
  if (digits > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: 'wrong', why: 'tooLarge' }
  return { digits }
}

/** Decimals that the register keeps of a quantity. */
export const QUANTITY_DECIMALS = 4

export const readQuantity = (text: string): Entry => readDecimal(text, QUANTITY_DECIMALS)

/** A number that is not negative, with so many decimals at most. Nothing else reads what is typed as a number. */
export function readDecimal(text: string, decimals: number): Entry {
  const read = decimal(text, decimals)
  return 'digits' in read ? { kind: 'number', value: Number(read.digits) / 10 ** decimals } : read
}

/** Ten thousand yuan, as offices write money, to whole fen; digit by digit, because 0.29 × 1,000,000 isn't 290,000 in floating point. */
export function readTenThousandYuan(text: string): Entry {
  const read = decimal(text, 6)
  return 'digits' in read ? { kind: 'number', value: Number(read.digits) } : read
}

/** Whole fen to the text of an input in ten thousand yuan, without separators and without trailing zeros. */
export function writeTenThousandYuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return ''
  const digits = BigInt(fen).toString().padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/, '')
  return digits.slice(0, -6) + (fraction ? `.${fraction}` : '')
}

export function writeQuantity(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
