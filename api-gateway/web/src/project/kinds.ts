import { t } from '@/kit/words/texts'
import type { Admin } from '@/kit/ask/api'

/** What of a project others can be shown. */
export type Kind = Admin['GrantView']['kinds'][number]

/** One after the other as people read them. */
export const KINDS = [
  'PROJECTS',
  'PROGRESS',
  'FUNDS',
  'ISSUES',
  'ACTIVITIES',
  'EVALUATION_RESULTS',
] as const satisfies Kind[]

export function kindsSaid(kinds: readonly Kind[]): string {
  return KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => t(`project.kinds.${kind}`))
    .join(t('kit.and'))
}
