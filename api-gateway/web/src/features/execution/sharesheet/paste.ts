import { readQuantity } from '@/kit/form/figures'
import type { District, SheetLine } from './api'
import { cellOf, type Cells } from './cells'

/** Something pasted that has no place on the sheet, so that nobody believes it was taken. */
export interface Unplaced {
  why: 'noRow' | 'noColumn' | 'closed' | 'beyond'
  /** What it stood at: the row's or the column's name. */
  at: string
  text: string
}

export interface Pasted {
  cells: Cells
  unplaced: Unplaced[]
}

/** Where the cursor is. */
export interface Place {
  row: number
  column: number
}

/** What spreadsheets put on the clipboard: cells between tabs, in quotes where there is a tab, a quote or a line break in them. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, written, end] = match as unknown as [string, string, string]
    const plain =
      written.startsWith('"') && written.length > 1 ? written.slice(1, -1).replace(/""/g, '"') : written
    rows.at(-1)!.push(plain.trim())
    if (end === '\t') continue
    if (cell.lastIndex >= text.length) break
    rows.push([])
  }
  return rows
}

const plain = (name: string) => name.normalize('NFKC').replace(/[\s“”"'·、，,]/g, '')
/** Nothing, in the ways in which tables say it. */
const NONE = /^(?:[-－—–/／]+|无|0+(?:\.0*)?|０+)$/
const isBlank = (text: string) => text === '' || NONE.test(text)

/**
 * Finds the place of each figure: by the names of districts above and of indicators beside it where there are any, else
 * from the cursor on.
 */
export function place(table: string[][], at: Place, rows: SheetLine[], districts: District[]): Pasted {
  const pasted: Pasted = { cells: {}, unplaced: [] }
  const head = headOf(table, districts)
  const body = head ? table.slice(head.row + 1) : table
  const named = body.map((line) => rowNamed(line, rows))
  const byName = named.some((row) => row !== null)
  const columns = head?.columns ?? columnsFrom(body, at, districts, byName)
  for (const [i, line] of body.entries()) {
    const row = byName ? named[i]! : (rows[at.row + i] ?? null)
    for (const [j, text] of line.entries()) {
      const to = columns.get(j)
      if (to === undefined || (!row && isBlank(text))) continue
      put(pasted, row, to, text, byName ? firstWords(line) : '')
    }
  }
  return pasted
}

function put(pasted: Pasted, row: SheetLine | null, to: District | string, text: string, name: string): void {
  const unplaced = (why: Unplaced['why'], at: string) => pasted.unplaced.push({ why, at, text })
  if (!row) unplaced(name ? 'noRow' : 'beyond', name)
  else if (typeof to === 'string') isBlank(text) || unplaced(to ? 'noColumn' : 'beyond', to)
  else if (row.closed) isBlank(text) || unplaced('closed', row.indicator)
  else pasted.cells[cellOf(row.indicatorId, to.district)] = isBlank(text) ? '' : text
}

type Columns = Map<number, District | string>

/** The line that names districts, and what stands to the right of the first of them. */
function headOf(table: string[][], districts: District[]): { row: number; columns: Columns } | null {
  const byName = new Map(districts.map((d) => [plain(d.name), d]))
  for (const [row, line] of table.entries()) {
    const first = line.findIndex((text) => byName.has(plain(text)))
    if (first < 0) continue
    const columns: Columns = new Map()
    line.forEach((text, j) => j >= first && text && columns.set(j, byName.get(plain(text)) ?? text))
    return { row, columns }
  }
  return null
}

/** Beside names figures fill the districts from the first on; otherwise from the cursor on. */
function columnsFrom(body: string[][], at: Place, districts: District[], byName: boolean): Columns {
  const widest = Math.max(...body.map((line) => line.length))
  const first = byName ? Math.max(firstFigure(body), widest - districts.length) : 0
  const from = byName ? 0 : at.column
  return new Map(
    Array.from({ length: widest - first }, (_, j) => [first + j, districts[from + j] ?? ''] as const),
  )
}

/** Behind the last column with words in it. */
function firstFigure(body: string[][]): number {
  const isFigure = (text: string) => isBlank(text) || readQuantity(text).kind === 'number'
  return Math.max(...body.map((line) => line.findLastIndex((text) => !isFigure(text)) + 1))
}

function rowNamed(line: string[], rows: SheetLine[]): SheetLine | null {
  const said = new Set(line.map(plain).filter(Boolean))
  const found = rows.filter((row) => said.has(plain(row.indicator)))
  if (found.length <= 1) return found[0] ?? null
  return (
    found.find((row) => said.has(plain(row.projectTitle))) ??
    found.find((row) => said.has(String(row.projectNo))) ??
    null
  )
}

const firstWords = (line: string[]) =>
  line.find((text) => text !== '' && readQuantity(text).kind !== 'number') ?? line.find(Boolean) ?? ''
