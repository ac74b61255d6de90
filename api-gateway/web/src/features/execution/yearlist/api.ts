import { href, post, type Core } from '@/kit/ask/api'

export type Preview = Core['ImportView']
/** What is wrong in a file, once for all places in which it is; what is wrong with the file as a whole has row 0. */
export type FileFlaw = Core['ErrorView']
export type Remark = Core['RemarkView']
export type Use = Core['ColumnView']['uses'][number]
/** What a heading means; with no uses its column is left out. */
export type Matched = Core['MatchedColumn']

export const template = (format: 'xlsx' | 'csv', year: number) =>
  href('/api/core/imports/template', { query: { format, year } })

/** What has been matched by hand goes with the file, and the services remember it for the congress. */
export function upload(file: File, year: number, matched: readonly Matched[]): Promise<Preview> {
  const body = new FormData()
  body.append('file', file)
  if (matched.length) {
    body.append('columns', new Blob([JSON.stringify(matched)], { type: 'application/json' }))
  }
  return post('/api/core/imports', { query: { year }, body })
}

/** Confirming twice gives the same answer, so a lost answer may be asked for again. */
export const confirmImport = (id: string) => post('/api/core/imports/{id}/confirm', { path: { id } })
