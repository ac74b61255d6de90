import type { Named } from '@/project/attachment/files'
import { draftName, recall } from '@/kit/form/keeping'

/** What a clerk has typed so far, as typed. */
export interface Draft {
  values: Record<string, string>
  issued: string
  paid: string
  narrative: string
  /** Photos and documents, once something is changed of them; otherwise the report keeps what it has. */
  files?: Named[]
}

/** What was sent last, without anybody knowing whether it was done. */
export interface Attempt {
  key: string
  body: string
  basedOn: number | null
}

export interface Kept extends Draft {
  savedAt: string
  /** Version of the report that the draft was begun on; a newer one means that somebody else has sent it meanwhile. */
  basedOn: number | null
  attempt?: Attempt
}

/** One person's report on one subject in one month. */
export interface Subject {
  membership: string
  kind: 'PROJECT' | 'SHARE'
  id: string
  month: string
}

export const nameOf = ({ membership, kind, id, month }: Subject): string =>
  draftName(membership, kind, id, month)

/** The draft that was kept; what is damaged counts as none. */
export function keptDraft(subject: Subject): Kept | null {
  try {
    const kept = JSON.parse(recall(nameOf(subject)) ?? 'null') as Kept | null
    return kept?.values ? kept : null
  } catch {
    return null
  }
}
