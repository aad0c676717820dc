import { daysOf } from '../../ledger/days.ts'
import { field, type Table } from './table.ts'

/** What each report is, where it came from and in what condition. */
export const reports: Table = {
  name: 'reports',
  about: { zh: '报道，一行一篇', en: 'Reports, one a row' },
  key: ['id'],
  columns: [
    field('id', 'text', '编号，同一份文本在任何台账中相同', 'id, the same for the same copy in any ledger'),
    field('title', 'text', '标题', 'headline'),
    field('headline', 'text', '与标题不同的原标题、引题', 'original or introductory headline where it differs'),
    field(
      'published',
      'text',
      '发布时间，ISO 8601，按所知的精度',
      'when it was published, ISO 8601 with the precision that is known',
    ),
    field(
      'first_day',
      'date',
      '发布时间（不知则首个活动）的第一天',
      'first day of its date: of publication, else of its first event',
    ),
    field('last_day', 'date', '同上，最后一天', 'last day of that date'),
    field('origin', 'text', '首发媒体', 'who first published it'),
    field('publisher', 'text', '登载本文本的网站或账号', 'who carries this copy'),
    field('reporters', 'text', '记者，以“、”分开', 'reporters, separated by 、'),
    field('editors', 'text', '编辑，以“、”分开', 'editors, separated by 、'),
    field('url', 'text', '网址', 'address'),
    field('path', 'text', '读入时的文件', 'the file it was read from'),
    field('format', 'text', '文本格式', 'format of the copy'),
    field('sha256', 'text', '文本字节的 SHA-256', 'SHA-256 of the bytes of the copy'),
    field('script', 'text', '文本字形：hans 简体，hant 繁体', 'script of the copy: hans or hant'),
    field('pinyin_notes', 'whole', '去除的注音数', 'pinyin notes taken out'),
    field('shifted_runs', 'whole', '修复的错位段数', 'runs of shifted bytes repaired'),
    field('lost_characters', 'whole', '无法得知的字数', 'characters that could not be known'),
    field('characters', 'whole', '正文字数', 'characters of the body'),
    field('added', 'text', '入台账的时间（UTC）', 'when it came into the ledger (UTC)'),
    field('body', 'text', '正文，仅在要求全文时给出', 'the text, only where full texts were asked for'),
  ],
  rows: ({ report, detail, texts }) => {
    const days = daysOf(detail.date)
    return [
      {
        id: report.id,
        title: report.meta.title,
        headline: report.meta.headline,
        published: report.meta.published,
        first_day: days.first,
        last_day: days.last,
        origin: report.meta.origin,
        publisher: report.meta.publisher,
        reporters: report.meta.reporters.join('、'),
        editors: report.meta.editors.join('、'),
        url: report.input.url,
        path: report.input.path,
        format: report.input.format,
        sha256: report.input.sha256,
        script: report.repair.script,
        pinyin_notes: report.repair.pinyinNotes,
        shifted_runs: report.repair.shiftedRuns,
        lost_characters: report.repair.lostCharacters,
        characters: report.body.length,
        added: detail.added,
        body: texts ? report.body : null,
      },
    ]
  },
}
