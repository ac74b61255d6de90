import type { Directive } from 'vue'

/** What a field says about its box. */
interface Said {
  'aria-invalid'?: 'true'
  'aria-describedby'?: string
}

function tell(around: HTMLElement, { value }: { value: Said }): void {
  const input = around.querySelector('input')
  for (const name of ['aria-invalid', 'aria-describedby'] as const) {
    const said = value[name]
    if (said) input?.setAttribute(name, said)
    else input?.removeAttribute(name)
  }
}

/** Element Plus keeps it to what stands around the input, where no screen reader hears it. */
export const vSaid: Directive<HTMLElement, Said> = { mounted: tell, updated: tell }
