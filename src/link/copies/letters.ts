/** A text's letters and digits alone: what two copies have in common whatever became of their spaces, punctuation and width. */
export interface Letters {
  /** UTF-16 units of the letters, case and width folded. */
  readonly units: Uint16Array
  /** Where each stands in the text. */
  readonly at: Int32Array
}

/** What each unit is read as; 0 for one that is no letter or digit. */
let folded: Uint16Array | undefined

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  const kept = /[\p{L}\p{N}]/u
  for (let unit = 0; unit < 0x10000; unit++) {
    const surrogate = unit >= 0xd800 && unit <= 0xdfff
    const wide = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
    const lower = String.fromCharCode(wide).toLowerCase()
    if (surrogate || kept.test(lower)) table[unit] = lower.length === 1 ? lower.charCodeAt(0) : wide
  }
  return table
}

/** The letters of a text. */
export function lettersOf(text: string): Letters {
  folded ??= foldTable()
  const units = new Uint16Array(text.length)
  const at = new Int32Array(text.length)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const unit = folded[text.charCodeAt(i)]!
    if (unit === 0) continue
    units[n] = unit
    at[n++] = i
  }
  return { units: units.subarray(0, n), at: at.subarray(0, n) }
}
