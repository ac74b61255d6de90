import { readQuantity, writeQuantity } from '@/kit/form/figures'
import type { Sheet, SheetLine } from './api'

/** What is typed, by cell; an empty cell is no share, which is not nought. */
export type Cells = Record<string, string>

export const cellOf = (indicator: string, district: string): string => `${indicator} ${district}`

export function cellsOf(sheet: Sheet | null): Cells {
  const cells: Cells = {}
  for (const { indicatorId, shares } of sheet?.rows ?? []) {
    for (const { district } of sheet!.districts) cells[cellOf(indicatorId, district)] = ''
    for (const { district, target } of shares) cells[cellOf(indicatorId, district)] = writeQuantity(target)
  }
  return cells
}

/** Columns: districts in use, and whoever has left them and still has a share. */
export function columnsOf(sheet: Sheet): Sheet['districts'] {
  const known = new Set(sheet.districts.map((d) => d.district))
  const left = sheet.rows.flatMap((row) => row.shares.map((s) => s.district)).filter((d) => !known.has(d))
  return [...sheet.districts, ...[...new Set(left)].map((district) => ({ district, name: district }))]
}

export function textsOf(row: SheetLine, districts: Sheet['districts'], cells: Cells): string[] {
  return districts.map(({ district }) => cells[cellOf(row.indicatorId, district)] ?? '')
}

/** The rows in which anything differs from what was read, as they are sent: who has no figure has no share. */
export function changedRows(sheet: Sheet, begun: Cells, cells: Cells) {
  const districts = columnsOf(sheet)
  return sheet.rows
    .filter((row) => textsOf(row, districts, begun).join('\t') !== textsOf(row, districts, cells).join('\t'))
    .map((row) => ({
      indicatorId: row.indicatorId,
      version: row.version,
      shares: districts.flatMap(({ district }) => {
        const read = readQuantity(cells[cellOf(row.indicatorId, district)] ?? '')
        return read.kind === 'number' && read.value > 0 ? [{ district, target: read.value }] : []
      }),
    }))
}

/** Rows whose own figure would not count any more, because districts' figures do from now on. */
export function replacedBy(sheet: Sheet, rows: ReturnType<typeof changedRows>): SheetLine[] {
  const shared = new Set(rows.filter((row) => row.shares.length).map((row) => row.indicatorId))
  return sheet.rows.filter((row) => shared.has(row.indicatorId) && !row.rolledUp && row.actual !== null)
}
