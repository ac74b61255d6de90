import { t } from '@/kit/words/texts'
import type { Light, ProjectType } from './types'

export const LIGHTS = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const satisfies Light[]
export const TYPES = ['CONSTRUCTION', 'SUBSIDY'] as const satisfies ProjectType[]

/** What an address says where it is one of these; a word of an old link that nobody knows any more asks for nothing. */
export function oneOf<T extends string>(known: readonly T[], said: string | null | undefined): T | undefined {
  return known.find((one) => one === said)
}

/**
 * What an indicator is called. It is known within its project by verb and object: building and renewing the same thing
 * are two. An object that already begins with its verb says it once.
 */
export function called({ verb, name }: { verb: string; name: string }): string {
  return name.startsWith(verb) || name.endsWith(verb) ? name : verb + name
}

/** The choice of a filter that leaves nothing out. */
export const any = () => ({ value: '', label: t('kit.all') })
