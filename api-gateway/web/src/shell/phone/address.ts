import type { RouteLocationNormalized } from 'vue-router'
import { PHONE_BASE } from './document'

/** The same page in the phone document, or its first one. */
export const phoneAddress = ({
  meta,
  fullPath,
}: Pick<RouteLocationNormalized, 'meta' | 'fullPath'>): string =>
  PHONE_BASE + (meta.phone ? fullPath.slice(1) : '')
