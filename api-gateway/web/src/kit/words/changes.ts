import { textOf, t } from './texts'
import { count, date, instant, moneyExact, month } from './format'

/** What was changed, as the services note it. */
export interface Changed {
  field: string
  /** Which of several things the field belongs to. */
  of: string | null
  from: unknown
  to: unknown
}

/** Points that the services count downwards from the plan, and people as so many behind it. */
const BEHIND = /^(green|yellow)From$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(, |$)/
const blank = (value: unknown) => value === null || value === undefined || value === ''
const isKey = (value: unknown) => typeof value === 'string' && KEY.test(value)

/**
 * Says what the services note about a change in the words of the page. A feature keeps its words among its texts:
 * `changed.field.<field>`, and `changed.value.<field>.<value>` where a value is a name of the services' own.
 */
export function useChangeWords(feature?: string) {
  const words = `${feature}.changed`

  /** What kind of field, and of what: 节点任务（养老床位）. */
  function field({ field: kind, of }: Changed): string {
    const noun = textOf(`${words}.field.${kind}`) ?? kind
    if (!of) return noun
    return t('kit.change.of', {
      field: noun,
      of: DAY.test(of) ? t('kit.change.since', { day: date(of) }) : of,
    })
  }

  function value(name: string, what: unknown): string {
    if (blank(what)) return t('kit.change.blank')
    if (typeof what === 'number' && BEHIND.test(name)) return count(what === 0 ? 0 : -what)
    if (typeof what === 'number') return name.endsWith('Fen') ? moneyExact(what) : count(what)
    if (Array.isArray(what)) return what.map((one) => value(name, one)).join(t('kit.and'))
    if (typeof what === 'object') return byMonth(what as Record<string, number>)
    const text = String(what)
    const named = (one: string) => `${words}.value.${name}.${one}`
    const several = text.replace(/^\[|\]$/g, '').split(', ')
    const said = several.map((one) => (/^\w+$/.test(one) ? textOf(named(one)) : null))
    if (said.every((one) => one !== null)) return said.join(t('kit.and'))
    return DAY.test(text) ? date(text) : text
  }

  /** 2020年3月 ≥ 100；2020年9月 ≥ 300 */
  function byMonth(values: Record<string, number>): string {
    return Object.keys(values)
      .sort()
      .map((m) => t('kit.change.by', { month: month(m), value: count(values[m]!) }))
      .join(t('kit.change.and'))
  }

  /** “changed A from X to Y”, or “set A to Y” where there was nothing before. */
  function sentence(change: Changed): string {
    if (textOf(`${words}.field.${change.field}`) === null) return t('kit.change.something')
    // a key of the services' own means nothing to people
    if (isKey(change.from) || isKey(change.to)) return t('kit.change.touched', { field: field(change) })
    return t(blank(change.from) ? 'kit.change.set' : 'kit.change.changed', {
      field: field(change),
      from: value(change.field, change.from),
      to: value(change.field, change.to),
    })
  }

  /** Who did it, and when. */
  function who({ by, at }: { by: string | null; at: string }): string {
    return t('kit.change.who', { by: by ?? t('kit.change.someone'), at: instant(at) })
  }
  return { sentence, who }
}
