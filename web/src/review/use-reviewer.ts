import { useSyncExternalStore } from 'react'
import { recall, remember } from '../parts/memory.ts'

const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The name that decisions are made under on this browser; '' until the reader gives one. */
export function useReviewer(): readonly [name: string, give: (name: string) => void] {
  const name = useSyncExternalStore(listen, () => recall('reviewer') ?? '')
  return [
    name,
    (given) => {
      remember('reviewer', given.trim())
      for (const told of listeners) told()
    },
  ]
}
