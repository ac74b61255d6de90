import type { TextKey } from '@/kit/words/texts'

/** What somebody finds in the navigation, by group. */
export type Places = { group: TextKey; entries: { path: string; title: TextKey }[] }[]
