import { month } from '@/kit/words/format'
import { t } from '@/kit/words/texts'
import type { Matched, Preview, Use } from './api'

/** What can be chosen for any column, in the order of the template. */
const USES = [
  'CONGRESS',
  'YEAR',
  'NO',
  'TITLE',
  'TYPE',
  'INDICATOR',
  'VERB',
  'COMPARATOR',
  'TARGET',
  'UNIT',
  'QUALITY',
  'BASELINE',
  'DEPARTMENT',
  'ROLE',
  'CO_DEPARTMENTS',
  'FUNDS',
  'FUNDS_IN_YUAN',
  'FUNDS_IN_WAN_YUAN',
] as const satisfies Use[]

type Column = Preview['sheets'][number]['columns'][number]

/** All columns with one heading: what a heading means holds for the whole file. */
export interface Entry {
  heading: string
  /** In which sheets, each with the letters of its columns. */
  places: { sheet: string; letters: string[] }[]
  uses: Use[]
  by: Column['by']
  milestone: string | null
  /** Only a heading that names a month can say a milestone. */
  namesMonth: boolean
  example: string
}

/** Columns of sheets that were read stand first. */
export function entriesOf({ sheets }: Pick<Preview, 'sheets'>): Entry[] {
  const entries = new Map<string, Entry>()
  for (const sheet of [...sheets].sort((a, b) => Number(b.headerRow > 0) - Number(a.headerRow > 0)))
    for (const column of sheet.columns) {
      const { heading, place, example } = column
      const entry = entries.get(heading) ?? { ...column, places: [] }
      entries.set(heading, entry)
      const here = entry.places.find((p) => p.sheet === sheet.name)
      if (here) here.letters.push(place)
      else entry.places.push({ sheet: sheet.name, letters: [place] })
      entry.example ||= example
      if (!entry.uses.length && column.uses.length) Object.assign(entry, { uses: column.uses, by: column.by })
    }
  return [...entries.values()]
}

/** As the value of a choice: nothing for a column that is not used. */
export const chosen = (uses: readonly Use[]): string => [...uses].sort().join('+')
export const usesIn = (choice: string): Use[] => (choice ? (choice.split('+') as Use[]) : [])

export const useName = (use: Use) => t(`execution.yearlist.use.${use}`)
export const usesName = (uses: readonly Use[]) =>
  uses.map(useName).join(t('execution.yearlist.columns.both')) || t('execution.yearlist.columns.unused')

/** Offices often name a project by what it shall reach: both in one column. */
const BOTH: Use[] = ['TITLE', 'INDICATOR']

/** What can be chosen for a heading, with whatever it means already. */
export function choicesFor({
  uses,
  milestone,
  namesMonth,
}: Pick<Entry, 'uses' | 'milestone' | 'namesMonth'>): { value: string; label: string }[] {
  const all: Use[][] = [[], ...USES.map((use) => [use]), BOTH]
  if (namesMonth) all.push(['MILESTONE'])
  if (!all.some((one) => chosen(one) === chosen(uses))) all.push([...uses])
  return all.map((one) => ({
    value: chosen(one),
    label:
      milestone && chosen(one) === 'MILESTONE'
        ? t('execution.yearlist.columns.milestone', { month: month(milestone) })
        : usesName(one),
  }))
}

/** What the headings mean from here on: earlier choices stay, of the same heading the newer one holds. */
export function withEarlier(earlier: readonly Matched[], now: readonly Matched[]): Matched[] {
  return [...new Map([...earlier, ...now].map((one) => [one.heading, one])).values()]
}

/** What every list says, and a sheet that was read does not; one of those that belong together is enough. */
export function missingIn({ sheets }: Pick<Preview, 'sheets'>): Use[] {
  const without = (...uses: Use[]) =>
    sheets.some((s) => s.headerRow > 0 && !s.columns.some((c) => c.uses.some((use) => uses.includes(use))))
  return [
    ...(without('INDICATOR', 'TITLE') ? (['INDICATOR'] as const) : []),
    ...(without('TARGET') ? (['TARGET'] as const) : []),
  ]
}

/** No row of any sheet looked like a header. */
export const isUnknown = ({ sheets }: Pick<Preview, 'sheets'>) => sheets.every((s) => s.headerRow === 0)

/** Another heading of the same sheet that was given the same meaning by hand; of the others the services choose. */
export function rivalOf(entry: Entry, uses: readonly Use[], others: { entry: Entry; uses: Use[] }[]) {
  const sheets = entry.places.map((p) => p.sheet)
  for (const other of others) {
    // each milestone has a month of its own
    const use = other.uses.find((one) => one !== 'MILESTONE' && uses.includes(one))
    if (use && other.entry !== entry && other.entry.places.some((p) => sheets.includes(p.sheet)))
      return { use, heading: other.entry.heading }
  }
  return null
}
