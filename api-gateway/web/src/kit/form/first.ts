const FIELDS = ':is(input, select, textarea):not(:disabled)'

/**
 * Takes people to the first field of a form that has just come, unless they are in it already. One that opens a list or a
 * calendar as soon as it has the focus is left for them to open.
 */
export function focusFirst(form: HTMLElement | undefined): void {
  const first = form?.querySelector<HTMLInputElement>(FIELDS)
  if (!first || first.getAttribute('role') === 'combobox' || form!.contains(document.activeElement)) return
  const chosen = first.type === 'radio' && form!.querySelector<HTMLElement>(`[name="${first.name}"]:checked`)
  ;(chosen || first).focus()
}
