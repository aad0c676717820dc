import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { recall, remember } from '../parts/memory.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'

export const CHOICES = ['auto', 'light', 'dark'] as const
/** What the reader chose; `auto` follows the system. */
export type Choice = (typeof CHOICES)[number]

interface Scheme {
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
  readonly dark: boolean
  readonly palette: Palette
}

const SchemeContext = createContext<Scheme | null>(null)

const system = window.matchMedia('(prefers-color-scheme: dark)')

export function SchemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<Choice>(() => CHOICES.find((known) => known === recall('scheme')) ?? 'auto')
  const [systemDark, setSystemDark] = useState(system.matches)

  useEffect(() => {
    const follow = () => setSystemDark(system.matches)
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [])

  const dark = choice === 'dark' || (choice === 'auto' && systemDark)
  const palette = dark ? DARK : LIGHT

  useLayoutEffect(() => {
    applyPalette(document.documentElement, palette)
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
    document.documentElement.dataset.scheme = dark ? 'dark' : 'light'
  }, [dark, palette])

  const scheme = useMemo<Scheme>(
    () => ({
      choice,
      choose: (next) => {
        remember('scheme', next)
        setChoice(next)
      },
      dark,
      palette,
    }),
    [choice, dark, palette],
  )
  return <SchemeContext value={scheme}>{children}</SchemeContext>
}

export function useScheme(): Scheme {
  const scheme = use(SchemeContext)
  if (!scheme) throw new Error('useScheme outside SchemeProvider')
  return scheme
}

/** Sets the palette as custom properties (`--ink`, `--on-accent`) on the root element. */
function applyPalette(root: HTMLElement, palette: Palette): void {
  for (const [name, colour] of Object.entries(palette))
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour)
}
