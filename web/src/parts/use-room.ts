import { useSyncExternalStore } from 'react'

function watch(condition: string): () => boolean {
  const query = window.matchMedia(condition)
  const subscribe = (changed: () => void) => {
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }
  return () => useSyncExternalStore(subscribe, () => query.matches)
}

/** Whether text and records fit side by side. */
export const useWide = watch('(min-width: 1080px)')

/** Whether the window is wider than a phone. */
export const useRoomy = watch('(min-width: 641px)')
