import { inject, onBeforeUnmount, provide, reactive, watchEffect, type InjectionKey } from 'vue'

/** A filter that is set: what it says, and how to set it free. */
export interface Chip {
  label: string
  text: string
  clear: () => void
}

const HERE: InjectionKey<Map<symbol, Chip>> = Symbol('chips')

/** Where filters stand: the fields below say which of them are set. In the order in which they stand. */
export function gatherChips(): Map<symbol, Chip> {
  const chips = reactive(new Map<symbol, Chip>())
  provide(HERE, chips)
  return chips
}

/** A field says what it filters by, or null; where nobody gathers that, nothing happens. */
export function sayChip(said: () => Chip | null): void {
  const chips = inject(HERE, null)
  if (!chips) return
  const mine = Symbol()
  watchEffect(() => {
    const chip = said()
    if (chip) chips.set(mine, chip)
    else chips.delete(mine)
  })
  onBeforeUnmount(() => chips.delete(mine))
}
