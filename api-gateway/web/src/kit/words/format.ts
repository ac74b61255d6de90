import { language } from './language'
import { t } from './texts'

const locale = () => (language() === 'zh' ? 'zh-CN' : 'en-GB')

/** Boards, deadlines and minutes are kept in the congress's own time, wherever the reader sits. */
const ZONE = 'Asia/Shanghai'

/** `2026-11-22` → 2026年11月22日 */
export function date(value: string | null | undefined, style: 'long' | 'medium' = 'long'): string {
  if (!value) return t('kit.none')
  const [y, m, d] = value.slice(0, 10).split('-').map(Number) as [number, number, number]
  if (language() === 'zh') return `${y}年${m}月${d}日`
  return new Intl.DateTimeFormat(locale(), { dateStyle: style, timeZone: 'UTC' }).format(
    Date.UTC(y, m - 1, d),
  )
}

/** `2020-07` → 2020年7月 */
export function month(value: string | null | undefined): string {
  if (!value) return t('kit.none')
  const [y, m] = value.split('-').map(Number) as [number, number]
  if (language() === 'zh') return `${y}年${m}月`
  return new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(y, m - 1, 1),
  )
}

function local(value: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(value))
  const part = (type: string) => parts.find((p) => p.type === type)!.value
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** An instant of the services → 2026年11月22日 14:05, 22 Nov 2026 14:05 */
export function instant(value: string | null | undefined): string {
  if (!value) return t('kit.none')
  const { day, time } = local(value)
  return `${date(day, 'medium')} ${time}`
}

/** The day of an instant → 2026年11月22日 */
export function dayOf(value: string): string {
  return date(local(value).day)
}

/** An instant of today → 14:05 */
export function time(value: string): string {
  return local(value).time
}

/** from–until, where no end means until further notice. */
export function period(from: string, until: string | null | undefined): string {
  return until
    ? t('kit.period', { from: date(from), until: date(until) })
    : t('kit.periodOpen', { from: date(from) })
}

function digits(value: number, most: number, least = 0): string {
  return new Intl.NumberFormat(locale(), {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(value)
}

/** Whole fen → 元, 万元 or 亿元, two decimals at most; for reading, never for calculating. */
export function money(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return t('kit.unknown')
  const yuan = fen / 100
  const size = Math.abs(yuan)
  if (language() === 'zh') {
    if (size >= 1e8) return `${digits(yuan / 1e8, 2)}亿元`
    if (size >= 1e4) return `${digits(yuan / 1e4, 2)}万元`
    return `${digits(yuan, 2)}元`
  }
  if (size >= 1e9) return `CNY ${digits(yuan / 1e9, 2)} billion`
  if (size >= 1e6) return `CNY ${digits(yuan / 1e6, 2)} million`
  return `CNY ${digits(yuan, 2)}`
}

/** The exact sum, in the unit in which it is entered: 123.456789万元 */
export function moneyExact(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return t('kit.unknown')
  return language() === 'zh' ? `${digits(fen / 1e6, 6)}万元` : `CNY ${digits(fen / 100, 2, 2)}`
}

/** A rate in percent as the server rounded it; unknown is said in words, it is neither 0 % nor 100 %. */
export function percent(value: number | null | undefined, unknown = t('kit.noTarget')): string {
  return value === null || value === undefined ? unknown : `${digits(value, 2, 2)}%`
}

/** Percentage points between two rates, as the server rounded them. */
export function points(value: number | null | undefined): string {
  return value === null || value === undefined ? t('kit.unknown') : digits(value, 2, 2)
}

/** Counts and indicator values, with thousands separated. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? t('kit.unknown') : digits(value, 4)
}

/** 12万平方米, 12 ha: a figure with its unit. */
export function quantity(value: number | null | undefined, unit: string | null | undefined): string {
  if (value === null || value === undefined) return t('kit.unknown')
  const between = language() === 'zh' ? '' : ' '
  return unit ? `${digits(value, 4)}${between}${unit}` : digits(value, 4)
}
