import { expect, test } from 'vitest'
import { showFirstWrong } from './wrong'

test('the first box with something wrong gets the focus, of whatever kind it is', async () => {
  document.body.innerHTML = `
    <form>
      <input id="fine">
      <fieldset aria-describedby="said"><input id="choice" type="checkbox"></fieldset>
      <div class="wrong-box" aria-invalid="true"><input id="element" aria-invalid="true"></div>
      <textarea id="text" aria-invalid="true"></textarea>
    </form>`
  const form = document.querySelector('form')!
  await showFirstWrong(form)
  expect(document.activeElement?.id).toBe('choice')
  form.querySelector('fieldset')!.removeAttribute('aria-describedby')
  await showFirstWrong(form)
  expect(document.activeElement?.id).toBe('element')
})
