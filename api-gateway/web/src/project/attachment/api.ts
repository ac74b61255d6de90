import { get, href, post, remove, type Core } from '@/kit/ask/api'

export type ReportFile = Core['ReportFile']
export type StoredFile = Core['StoredFile']

/** What reports are on. */
export interface Subject {
  kind: 'PROJECT' | 'SHARE'
  id: string
}

/** Of the reports of all months. */
export const filesOn = ({ kind, id }: Subject) =>
  kind === 'PROJECT'
    ? get('/api/core/projects/{id}/report-files', { path: { id } })
    : get('/api/core/shares/{id}/report-files', { path: { id } })

export function wholeOf({ kind, id }: Subject, file: string): string {
  const path = { id, file }
  return kind === 'PROJECT'
    ? href('/api/core/projects/{id}/report-files/{file}', { path })
    : href('/api/core/shares/{id}/report-files/{file}', { path })
}

export function smallOf({ kind, id }: Subject, file: string): string {
  const path = { id, file }
  return kind === 'PROJECT'
    ? href('/api/core/projects/{id}/report-files/{file}/thumbnail', { path })
    : href('/api/core/shares/{id}/report-files/{file}/thumbnail', { path })
}

/** Of a photo that is not handed in yet, for whoever has sent it. */
export const smallOfUpload = (id: string) => href('/api/core/report-files/{id}/thumbnail', { path: { id } })

/** Sent again with the same key it comes once. */
export function upload(content: Blob, name: string, idempotencyKey: string): Promise<StoredFile> {
  const body = new FormData()
  body.append('file', content, name)
  return post('/api/core/report-files', { body, idempotencyKey })
}

/** What is not handed in is not kept either. */
export const withdraw = (id: string) => remove('/api/core/report-files/{id}', { path: { id } })
