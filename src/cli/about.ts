import type { Meta, Repair } from '../record/types.ts'

/** When and by whom a report was published, and what was repaired, as one line. */
export function aboutOf(meta: Meta, repair: Repair): string {
  const source = [meta.origin, meta.publisher].filter((name, i, all) => name && all.indexOf(name) === i).join(' → ')
  return [meta.published ?? '日期不详', source || '来源不详', repairsOf(repair)].filter(Boolean).join(' · ')
}

function repairsOf(repair: Repair): string {
  return [
    repair.script === 'hant' ? '繁转简' : '',
    repair.pinyinNotes ? `去注音 ${repair.pinyinNotes}` : '',
    repair.shiftedRuns ? `复原错位 ${repair.shiftedRuns}` : '',
    repair.lostCharacters ? `缺字 ${repair.lostCharacters}` : '',
  ]
    .filter(Boolean)
    .join('，')
}
