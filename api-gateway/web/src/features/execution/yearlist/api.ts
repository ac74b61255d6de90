import { href, post, type Core } from '@/kit/ask/api'

export type Preview = Core['ImportView']
/** What is wrong in a file; what is wrong with the file as a whole has row 0. */
export type FileFlaw = Core['ErrorView']

export const template = (format: 'xlsx' | 'csv') => href('/api/core/imports/template', { query: { format } })

export function upload(file: File, year: number): Promise<Preview> {
  const body = new FormData()
  body.append('file', file)
  return post('/api/core/imports', { query: { year }, body })
}

/** Confirming twice gives the same answer, so a lost answer may be asked for again. */
export const confirmImport = (id: string) => post('/api/core/imports/{id}/confirm', { path: { id } })
