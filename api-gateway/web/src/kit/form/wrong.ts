import { nextTick } from 'vue'

const WRONG = [
  ...['input', 'select', 'textarea'].map((box) => `${box}[aria-invalid="true"]`),
  'fieldset[aria-describedby] input',
].join()

/** Takes people to the first box with something wrong: what is said beside it may be out of their sight. */
export async function showFirstWrong(form: ParentNode | null | undefined): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>(WRONG)?.focus()
}
