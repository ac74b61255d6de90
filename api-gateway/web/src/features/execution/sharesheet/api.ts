import { get, href, put, type Core } from '@/kit/ask/api'

export type Sheet = Core['ShareSheetView']
export type SheetLine = Core['ShareSheetLine']
export type District = Core['DistrictName']

export const sheetOf = (year: number) => get('/api/core/share-sheets/{year}', { path: { year } })

/** All rows or none. */
export const save = (year: number, rows: Core['FilledRow'][]): Promise<Sheet> =>
  put('/api/core/share-sheets/{year}', { path: { year }, body: { rows } })

/** The same sheet for Excel. */
export const fileOf = (year: number) => href('/api/core/share-sheets/{year}/file', { path: { year } })
