import { useState } from 'react'
import { recall, remember } from '../parts/memory.ts'
import { MARK_KINDS } from '../text/marks.ts'

/** What can be shown over and beside the text of a report. */
export const LAYERS = [...MARK_KINDS, 'acts', 'speakers', 'topics', 'links', 'repairs'] as const
export type Layer = (typeof LAYERS)[number]

/** Which layers are shown; remembered. */
export function useLayers(): { shown: ReadonlySet<Layer>; toggle: (layer: Layer) => void; all: (on: boolean) => void } {
  const [shown, setShown] = useState<ReadonlySet<Layer>>(() => {
    const hidden = new Set((recall('hidden-layers') ?? '').split(','))
    return new Set(LAYERS.filter((layer) => !hidden.has(layer)))
  })
  const keep = (next: ReadonlySet<Layer>) => {
    remember('hidden-layers', LAYERS.filter((layer) => !next.has(layer)).join(','))
    setShown(next)
  }
  return {
    shown,
    toggle: (layer) => {
      const next = new Set(shown)
      if (!next.delete(layer)) next.add(layer)
      keep(next)
    },
    all: (on) => keep(new Set(on ? LAYERS : [])),
  }
}
