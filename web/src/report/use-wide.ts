import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(min-width: 1080px)')

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether text and records fit side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
