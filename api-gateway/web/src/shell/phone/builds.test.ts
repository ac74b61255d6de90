import { expect, test, vi } from 'vitest'
import { newerBuild, takeNewerBuild, watchBuilds } from './builds'

/** What a browser keeps of a worker. */
function registration() {
  return Object.assign(new EventTarget(), {
    waiting: null as object | null,
    installing: null as EventTarget | null,
    update: vi.fn(() => Promise.resolve()),
  })
}

function workers(of: object, controller: object | null = {}) {
  const all = Object.assign(new EventTarget(), {
    controller,
    register: vi.fn((_path: string, _how: object) => Promise.resolve(of)),
  })
  vi.stubGlobal('navigator', { serviceWorker: all })
  return all
}

/** A newer worker is there and waits. */
function found(of: ReturnType<typeof registration>) {
  const next = Object.assign(new EventTarget(), { postMessage: vi.fn() })
  of.installing = next
  of.dispatchEvent(new Event('updatefound'))
  of.waiting = next
  next.dispatchEvent(new Event('statechange'))
  return next
}

test('a newer build waits until somebody takes it, and only then the page is opened anew', async () => {
  const kept = registration()
  const all = workers(kept)
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  watchBuilds()
  await vi.waitFor(() => expect(all.register).toHaveBeenCalled())
  expect(all.register.mock.calls[0]).toEqual(['/m/sw.js', { scope: '/m/', updateViaCache: 'none' }])
  expect(newerBuild.value).toBeNull()
  await Promise.resolve()
  const next = found(kept)
  expect(newerBuild.value).toBe(next)
  all.dispatchEvent(new Event('controllerchange'))
  expect(reload).not.toHaveBeenCalled()

  takeNewerBuild()
  expect(next.postMessage).toHaveBeenCalledWith('update')
  expect(reload).not.toHaveBeenCalled()
  all.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
})

test('the first worker of all replaces nothing, and coming back to the pages looks for a newer one', async () => {
  const kept = registration()
  const all = workers(kept, null)
  watchBuilds()
  await vi.waitFor(() => expect(all.register).toHaveBeenCalled())
  await Promise.resolve()
  found(kept)
  expect(newerBuild.value).toBeNull()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(kept.update).toHaveBeenCalled()
})

test('a browser that refuses workers has the pages all the same', () => {
  vi.stubGlobal('navigator', {})
  expect(watchBuilds).not.toThrow()
})
