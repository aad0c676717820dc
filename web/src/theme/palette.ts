/** Colours of the page: paper, ink, one accent, and a pigment for each kind of mark. Every text colour is AA on `paper` and `sheet`. */
export interface Palette {
  /** Ground of the page. */
  readonly paper: string
  /** A raised sheet: the report, a drawer, a menu. */
  readonly sheet: string
  /** Ground of what the pointer is over. */
  readonly hover: string
  /** Ground of what is chosen. */
  readonly chosen: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly hairline: string
  readonly rule: string
  readonly accent: string
  readonly onAccent: string
  /** Ground of searched words. */
  readonly found: string
  readonly person: string
  readonly place: string
  readonly organization: string
  readonly tifa: string
  readonly indicator: string
  readonly citation: string
  readonly directive: string
  readonly commitment: string
  readonly assessment: string
}

export const LIGHT: Palette = {
  paper: '#f6f2ea',
  sheet: '#fcfaf5',
  hover: '#f0eadf',
  chosen: '#f3e3d6',
  ink: '#23201b',
  soft: '#5e574c',
  faint: '#70685b',
  hairline: '#e2dacb',
  rule: '#c9bfad',
  accent: '#a93120',
  onAccent: '#fffaf4',
  found: '#f6dfa4',
  person: '#2a5a92',
  place: '#2f7346',
  organization: '#85590f',
  tifa: '#b0331f',
  indicator: '#0e6f78',
  citation: '#774888',
  directive: '#b0331f',
  commitment: '#2a5a92',
  assessment: '#8d8474',
}

export const DARK: Palette = {
  paper: '#181715',
  sheet: '#1f1d1a',
  hover: '#292622',
  chosen: '#3a2a22',
  ink: '#e8e2d6',
  soft: '#b0a798',
  faint: '#989082',
  hairline: '#35312b',
  rule: '#544e45',
  accent: '#ef8068',
  onAccent: '#211310',
  found: '#5d4a1a',
  person: '#8fb6ea',
  place: '#86c496',
  organization: '#dbad62',
  tifa: '#ef8068',
  indicator: '#6ac6cc',
  citation: '#cb9fdc',
  directive: '#ef8068',
  commitment: '#8fb6ea',
  assessment: '#7f7769',
}
