import { nextTick } from 'vue'

/** Boxes only: around some of Element Plus's there is more that says it is invalid and takes no focus. */
const WRONG = [
  ...['input', 'select', 'textarea'].map((box) => `${box}[aria-invalid="true"]`),
  '.wrong-box input',
  'fieldset[aria-describedby] input',
].join()

/** Takes people to the first box with something wrong: what is said beside it may be out of their sight. */
export async function showFirstWrong(form: ParentNode | null | undefined): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>(WRONG)?.focus()
}
