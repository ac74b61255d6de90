import { shallowRef } from 'vue'

/** A newer build that is on the device already and waits until somebody wants it. */
export const newerBuild = shallowRef<ServiceWorker | null>(null)

/** Keeps the shell on the device, and looks for a newer one whenever the pages come to the front again. */
export function watchBuilds(): void {
  // browsers without workers, and those whose settings refuse them, have the pages all the same
  navigator.serviceWorker
    ?.register('/m/sw.js', { scope: '/m/', updateViaCache: 'none' })
    .then(watch)
    .catch(() => undefined)
}

function watch(registration: ServiceWorkerRegistration): void {
  // the first one of all replaces nothing
  const look = () => {
    newerBuild.value = navigator.serviceWorker.controller ? registration.waiting : null
  }
  look()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  )
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

/** The pages are opened anew once the newer build has taken over. */
export function takeNewerBuild(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  newerBuild.value?.postMessage('update')
}
