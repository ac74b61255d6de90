/** What is typed, by field. */
type Texts = Record<string, string>

/** What was not touched here follows what others have saved meanwhile; what was stands as it was typed. */
export function merged(begun: Texts, typed: Texts, now: Texts): Texts {
  return Object.fromEntries(
    Object.entries(now).map(([name, text]) => {
      const mine = typed[name]
      return [name, mine === undefined || mine === begun[name] ? text : mine]
    }),
  )
}
