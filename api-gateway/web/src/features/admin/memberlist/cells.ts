/** A file of ours that is no text: Excel's own format begins as a ZIP does, the old one as an OLE file. */
export class NoText extends Error {}

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf]
const begins = (bytes: Uint8Array, sign: number[]) => sign.every((byte, at) => bytes[at] === byte)

/** A CSV as Excel saves it: in UTF-8, or in the letters of a Chinese Windows. */
export function textOf(bytes: Uint8Array): string {
  if (begins(bytes, ZIP) || begins(bytes, OLE)) throw new NoText()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * The cells of a table that was copied out of Excel or WPS (parted by tabs) or saved as CSV: a cell in quotes may have
 * line ends and what parts cells in it, and a quote as two.
 */
export function cellsOf(text: string): string[][] {
  const all = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const between = all.includes('\t') ? '\t' : ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < all.length; at++) {
    const letter = all[at]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (all[at + 1] === '"') cell += all[++at]!
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === between || letter === '\n') {
      rows.at(-1)!.push(cell.trim())
      cell = ''
      if (letter === '\n') rows.push([])
    } else cell += letter
  }
  rows.at(-1)!.push(cell.trim())
  return rows
}
