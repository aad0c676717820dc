import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { ReportDetail } from '../../../src/serve/schema.ts'
import { momentOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { CiteBox } from './cite-box.tsx'
import { fileName } from './file-name.ts'

/** Who published, who carries, who wrote and edited, and what was repaired. */
export function MetaList({ detail }: { detail: ReportDetail }) {
  const { t } = useWords()
  const { meta, repair, input } = detail.report
  const repairs = useRepairs(repair)
  const [search] = useSearchParams()
  const beside = new URLSearchParams(search)
  beside.set('view', 'copy')
  const names = (list: readonly string[]) => (list.length ? list.join('、') : null)
  const rows: [label: string, value: ReactNode, lang: 'zh-CN' | undefined][] = [
    [t('meta.origin'), meta.origin, 'zh-CN'],
    [t('meta.publisher'), meta.publisher, 'zh-CN'],
    [t('meta.published'), momentOf(meta.published), undefined],
    [t('meta.headline'), meta.headline, 'zh-CN'],
    [t('meta.reporters'), names(meta.reporters), 'zh-CN'],
    [t('meta.editors'), names(meta.editors), 'zh-CN'],
    [
      t('meta.repairs'),
      repairs.length > 0 ? (
        <>
          {repairs.map((words) => (
            <div key={words}>{words}</div>
          ))}
          <Link to={{ search: `?${beside}` }} replace preventScrollReset>
            {t('meta.showRepairs')}
          </Link>
        </>
      ) : (
        t('meta.noRepairs')
      ),
      undefined,
    ],
    [t('meta.added'), momentOf(detail.added), undefined],
    [t('meta.file'), fileName(input.path), undefined],
    [t('meta.url'), input.url, undefined],
  ]
  return (
    <>
      <dl className="meta-list">
        {rows.map(
          ([label, value, lang]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang={lang}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <CiteBox id={detail.report.id} />
    </>
  )
}

/** What was repaired in a copy, in words. */
export function useRepairs(repair: ReportDetail['report']['repair']): string[] {
  const { t } = useWords()
  return [
    repair.script === 'hant' && t('repair.script'),
    repair.pinyinNotes > 0 && t('repair.pinyinNotes', { count: repair.pinyinNotes }),
    repair.shiftedRuns > 0 && t('repair.shiftedRuns', { count: repair.shiftedRuns }),
    repair.lostCharacters > 0 && t('repair.lostCharacters', { count: repair.lostCharacters }),
  ].filter((words) => words !== false)
}
