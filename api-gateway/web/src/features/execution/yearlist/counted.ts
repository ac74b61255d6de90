import { t } from '@/kit/words/texts'

/** So many of them, in words. */
export const counted = (what: 'projects' | 'indicators' | 'departments', count: number) =>
  t(`execution.yearlist.counted.${what}`, { count })
