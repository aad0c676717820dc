/** Tables of set phrases and what they have to do with others. */

import { every, REASONS, reasonsOf, SCORE } from './links-common.ts'
import { field, type LinkTable } from './table.ts'

export const phrases: LinkTable = {
  name: 'phrases',
  about: { zh: '提法，一行一个', en: 'Set phrases, one a row' },
  key: ['phrase'],
  refers: {},
  columns: [
    field('phrase', 'text', '编号', 'id of the phrase'),
    field('text', 'text', '提法，取最常见的写法', 'the phrase, as most reports print it'),
    field(
      'kind',
      'text',
      'doctrine 理论，programme 工程行动，position 定位，slogan 口号',
      'doctrine, programme, position or slogan',
    ),
    field('reports', 'whole', '全台账中的报道数', 'reports in the whole ledger'),
    field('first', 'date', '首见', 'first day'),
    field('last', 'date', '末见', 'last day'),
  ],
  async *rows({ ledger, kept }) {
    for await (const some of every((query) => ledger.tifa({ sort: 'name', ...query })))
      yield some
        .filter(({ id }) => kept.phrases.has(id))
        .map(({ id, text, kind, reports, first, last }) => ({ phrase: id, text, kind, reports, first, last }))
  },
}

export const phraseLinks: LinkTable = {
  name: 'phrase_links',
  about: { zh: '提法之间的关系', en: 'What set phrases have to do with each other' },
  key: ['phrase', 'relation', 'other', 'place'],
  refers: { phrase: 'phrases.phrase', other: 'phrases.phrase', report: 'reports.id' },
  columns: [
    field('phrase', 'text', '提法，见 phrases.phrase', 'the phrase, see phrases.phrase'),
    field(
      'relation',
      'text',
      'successor 为后者所继，part 包含后者，plan 由后者落实，variant 后者为另一写法',
      'successor: followed by the other; part: has the other as a part; plan: carried out by it; variant: another spelling',
    ),
    field('other', 'text', '另一提法，见 phrases.phrase', 'the other phrase, see phrases.phrase'),
    field('place', 'text', '更替所在的地方', 'where one followed the other'),
    field('report', 'text', '作为依据的报道，见 reports.id', 'a report that shows it, see reports.id'),
    field('quote', 'text', '依据的原文', 'its words'),
    SCORE,
    REASONS,
  ],
  async *rows({ ledger, kept }) {
    for (const id of [...kept.phrases].sort()) {
      const links = await ledger.phraseLinks(id)
      if (!links) continue
      const all = [
        ...links.successors.map((link) => ({ relation: 'successor', link })),
        ...links.parts.map((link) => ({ relation: 'part', link })),
        ...links.plans.map((link) => ({ relation: 'plan', link })),
        ...links.variants.map((link) => ({ relation: 'variant', link })),
      ]
      yield all.flatMap(({ relation, link }) => {
        if (link.id === null || !kept.phrases.has(link.id)) return []
        const shown = link.evidence.find(({ report }) => kept.reports.has(report.id))
        return [
          {
            phrase: id,
            relation,
            other: link.id,
            place: link.place?.id ?? null,
            report: shown?.report.id ?? null,
            quote: shown?.text ?? null,
            score: link.score,
            reasons: reasonsOf(link.reasons),
          },
        ]
      })
    }
  },
}
