import type { Palette } from '../theme/palette.ts'

/** The face of letters in charts: that of the page, in ink. */
export function chartText(palette: Palette) {
  return {
    // A real family: charts measure their letters on a canvas, which knows no inheritance.
    // Names in single quotes: drawn into markup, double ones would end the attribute that they stand in.
    textStyle: {
      fontFamily: getComputedStyle(document.body).fontFamily.replaceAll('"', "'"),
      fontSize: 12,
      color: palette.ink,
    },
    axisLabel: { color: palette.soft, fontSize: 12 },
    tooltip: {
      backgroundColor: palette.sheet,
      borderColor: palette.rule,
      borderWidth: 1,
      padding: [6, 10],
      textStyle: { color: palette.ink, fontSize: 12 },
      extraCssText: 'box-shadow:none;max-width:320px;white-space:normal',
      renderMode: 'html' as const,
      confine: true,
    },
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in a tooltip's markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
}
