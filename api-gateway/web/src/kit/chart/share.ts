export interface Part {
  name: string
  value: number
}

export interface Share {
  parts: Part[]
  whole: number | null
}

/** Indicators have four decimals at most; adding must not invent more. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

export function sumOf(parts: Part[]): number {
  return rounded(parts.reduce((sum, part) => sum + part.value, 0))
}

/** What is left of the whole, below nought when the parts are more than it; null where the whole is not known. */
export function restOf({ parts, whole }: Share): number | null {
  return whole === null ? null : rounded(whole - sumOf(parts))
}

/** A piece of the bar, in percent of it. */
export interface Slice {
  name: string
  from: number
  width: number
}

/** One bar: its parts one after the other, and what is left last. */
export function slicesOf(share: Share, rest: string): { parts: Slice[]; rest: Slice | null } {
  const left = restOf(share)
  const most = Math.max(sumOf(share.parts), share.whole ?? 0)
  const percent = (value: number) => (most > 0 ? rounded((value / most) * 100) : 0)
  let from = 0
  const slice = (name: string, value: number): Slice => {
    const one = { name, from, width: percent(value) }
    from = rounded(from + one.width)
    return one
  }
  const parts = share.parts.map((part) => slice(part.name, part.value))
  return { parts, rest: left !== null && left > 0 ? slice(rest, left) : null }
}
