import type { Edit } from '../../text/traced.ts'

const TONED = 'āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹḿ'
const PLAIN = new Map([...TONED].map((letter) => [letter, letter.normalize('NFD').replace(/[\u0300-\u036F]/g, '')]))
/** The syllables of Hanyu Pinyin (GB/T 16159), by initial and final, ü as u. */
const SYLLABLE =
  /^(?:[bpmf]?(?:a|o|ai|ei|ao|ou|an|en|ang|eng)|[bpm]i(?:e|ao|an|n|ng|u)?|[bpmf]u|[dtnlgkhjqxzcsrwy]?h?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong)|[dtnljqxzcsry]h?i(?:a|e|ao|u|an|n|ang|ng|ong)?|[dtnlgkhjqxzcsrwy]h?u(?:a|o|ai|i|an|n|ang|e)?|[jqxyln]u(?:e|an|n)?|er|[mn]g?|h[mn]g?)$/
const NOTE = new RegExp(`(?<=[\\u3400-\\u9FFF])\\s?[(（]([a-zɡ${TONED}]{1,7})[)）]`, 'g')

/** True where a bracket holds one syllable of pinyin; `toned` asks for its tone mark. */
export function isSyllable(text: string): { readonly syllable: boolean; readonly toned: boolean } {
  let [plain, toned] = ['', false]
  for (const letter of text) {
    const base = PLAIN.get(letter)
    toned ||= base !== undefined && letter !== 'ü'
    plain += base ?? (letter === 'ɡ' ? 'g' : letter === 'v' ? 'u' : letter)
  }
  return { syllable: SYLLABLE.test(plain), toned }
}

/** The pinyin notes that stand after characters: `發(fā)展`. Whether they are damage is for the whole copy to say. */
export function tonedNotes(text: string): number {
  let count = 0
  for (const match of text.matchAll(NOTE)) {
    const { syllable, toned } = isSyllable(match[1]!)
    if (syllable && toned) count++
  }
  return count
}

/** Takes the notes out of a text that is known to be strewn with them; the character before keeps the note in its trail. */
export function noteEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(NOTE)) {
    if (!isSyllable(match[1]!).syllable) continue
    const [start, end] = [match.index - 1, match.index + match[0].length]
    edits.push({ start, end, text: text[start]!, kind: 'note' })
  }
  return edits
}
