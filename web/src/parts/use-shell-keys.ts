import { useMemo, useState } from 'react'
import { useKeys } from '../report/use-keys.ts'

/** The first search box that can be seen: the page's own before that of the header. */
function focusSearch(): void {
  const boxes = ['main search input', 'main .desk-search input', '.header-search input'].flatMap((where) => [
    ...document.querySelectorAll<HTMLElement>(where),
  ])
  boxes.find((one) => one.getClientRects().length > 0)?.focus()
}

/** Listens to the keys that work on every page. @returns whether the list of keys is open, and what opens and closes it */
export function useShellKeys(): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useKeys(useMemo(() => ({ '?': () => setOpen(true), '/': focusSearch }), []))
  return [open, setOpen]
}
