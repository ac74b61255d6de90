import { t } from '@/kit/words/texts'
import type { Light, ProjectType } from './types'

export const LIGHTS = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const satisfies Light[]
export const TYPES = ['CONSTRUCTION', 'SUBSIDY'] as const satisfies ProjectType[]

/** What an address says where it is one of these; a word of an old link that nobody knows any more asks for nothing. */
export function oneOf<T extends string>(known: readonly T[], said: string | null | undefined): T | undefined {
  return known.find((one) => one === said)
}

/** The choice of a filter that leaves nothing out. */
export const any = () => ({ value: '', label: t('kit.all') })
