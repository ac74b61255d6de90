import { readQuantity, writeQuantity } from '@/kit/form/figures'
import type { ShareBreakdown } from '@/project/types'
import type { District } from './api'

export interface ShareRow {
  district: string
  name: string
  /** As it stands at the server; null where the district has no share. */
  target: number | null
  actual: number | null
  completion: number | null
  asOf: string | null
}

/** All districts in use, each with its share; one that has left the list keeps its row as long as it has a share. */
export function shareRows(districts: District[], breakdown: ShareBreakdown): ShareRow[] {
  const shares = new Map(breakdown.shares.map((s) => [s.district, s]))
  const rows = districts.map((d) => {
    const share = shares.get(d.slug)
    shares.delete(d.slug)
    return {
      district: d.slug,
      name: d.name,
      target: share?.target ?? null,
      actual: share?.actual ?? null,
      completion: share?.completion ?? null,
      asOf: share?.asOf ?? null,
    }
  })
  const left = [...shares.values()].map(({ districtName, ...s }) => ({ ...s, name: districtName }))
  return [...rows, ...left]
}

/** What is typed, by district. */
export type Entries = Record<string, string>

export function entriesOf(rows: ShareRow[]): Entries {
  return Object.fromEntries(rows.map((row) => [row.district, writeQuantity(row.target)]))
}

/** The shares as they are sent: who has no figure has no share. */
export function enteredShares(entries: Entries): { district: string; target: number }[] {
  return Object.entries(entries).flatMap(([district, text]) => {
    const read = readQuantity(text)
    return read.kind === 'number' && read.value > 0 ? [{ district, target: read.value }] : []
  })
}
