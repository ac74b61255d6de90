import type { ReportFile, StoredFile } from './api'

export const MOST = { photo: 9, document: 5 } as const
export const LONGEST_CAPTION = 100
/** What the services take at most, in bytes. */
export const LARGEST = 10 * 1024 * 1024

export type Sort = keyof typeof MOST
export const SORTS = ['photo', 'document'] as const

export const ACCEPTED: Record<Sort, string> = {
  photo: 'image/*',
  document: '.pdf,.docx,.xlsx',
}

/** A file that a report names or will name, as a draft keeps it. */
export interface Named {
  id: string
  sort: Sort
  name: string
  caption: string
}

export const sortOf = ({ type }: Pick<StoredFile, 'type'>): Sort => (type === 'JPEG' ? 'photo' : 'document')

export const named = (file: StoredFile | ReportFile): Named => ({
  id: file.id,
  sort: sortOf(file),
  name: file.name,
  caption: ('caption' in file && file.caption) || '',
})

/** As the services take it. */
export const toHandIn = (files: readonly Named[]) =>
  files.map(({ id, caption }) => ({ id, caption: caption.trim() || null }))
