/** Where the phone document lives; everything else of ours is the desk's. */
export const PHONE_BASE = '/m/'

/** Whether this is the phone document: m.html says so of itself. */
export const onPhone = document.documentElement.dataset.document === 'phone'

export const BASE = onPhone ? PHONE_BASE : '/'
