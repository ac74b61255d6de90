import { t } from '@/kit/words/texts'

/** Further ones are counted: nobody looks dozens of them up from a screen. */
const SHOWN = 5

interface Place {
  letter: string
  row: number
}

const placeOf = (name: string): Place => {
  const [, letter, row] = /^([A-Z]*)(\d+)$/.exec(name) ?? []
  return { letter: letter ?? '', row: Number(row) }
}
const nameOf = ({ letter, row }: Place) => `${letter}${row}`

/** 5, 6, 7, 9 → 5—7, 9; the same below each other in a column. */
function together(places: readonly string[]): { words: string; places: number }[] {
  const runs: Place[][] = []
  for (const place of places.map(placeOf)) {
    const last = runs.at(-1)?.at(-1)
    if (last && last.letter === place.letter && last.row + 1 === place.row) runs.at(-1)!.push(place)
    else runs.push([place])
  }
  return runs.flatMap((run) =>
    run.length < 3
      ? run.map((place) => ({ words: nameOf(place), places: 1 }))
      : [
          {
            words: t('execution.yearlist.places.span', { from: nameOf(run[0]!), to: nameOf(run.at(-1)!) }),
            places: run.length,
          },
        ],
  )
}

/** I5、I7; 第5、7行; 第5—9、12行等20处. Empty for what concerns the file as a whole. */
export function placeWords(places: readonly string[], count: number, most = SHOWN): string {
  if (!places.length) return ''
  const all = together(places)
  const shown = all.slice(0, most)
  const names = shown.map(({ words }) => words).join(t('kit.and'))
  const words = /^\d/.test(names) ? t('execution.yearlist.places.rows', { rows: names, count }) : names
  const named = shown.reduce((sum, each) => sum + each.places, 0)
  return named < count ? t('execution.yearlist.places.more', { places: words, count }) : words
}

/** Which sheet is said where there are several. */
export function inSheet(sheet: string, several: boolean, words: string): string {
  return several && sheet ? t('execution.yearlist.places.inSheet', { sheet, places: words }) : words
}
