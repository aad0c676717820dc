import { useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { LineageSection } from '../lineage/lineage-section.tsx'
import { Beside, RefList } from '../parts/ref-list.tsx'
import { Evidence, Extent, Thing } from '../parts/thing.tsx'
import { useTitle } from '../parts/use-title.ts'
import { YearBars } from '../parts/year-bars.tsx'
import { useWords } from '../words/use-words.ts'

/** One set phrase: its forms to the letter, who says it, where and since when. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/tifa/:id', { id })
  useTitle(answer.data?.text)
  return (
    <Thing answer={answer}>
      {(tifa) => {
        const filter = `tifa=${encodeURIComponent(tifa.id)}`
        return (
          <>
            <header className="page-head">
              <h1 lang="zh-CN">{tifa.text}</h1>
              <p className="under">
                {t(`tifaKind.${tifa.kind}`)} · <Extent {...tifa} reports={tifa.reports.total} />
              </p>
            </header>
            <div className="thing-grid">
              <div>
                <LineageSection id={tifa.id} />
                <Evidence {...tifa} filter={filter} named={filter} />
              </div>
              <aside>
                <Beside head={t('section.forms')} empty={tifa.forms.length < 2}>
                  <ul className="ref-list">
                    {tifa.forms.map((form) => (
                      <li key={form.text}>
                        <span lang="zh-CN">{form.text}</span>
                        <span className="count">{form.count}</span>
                      </li>
                    ))}
                  </ul>
                </Beside>
                <YearBars head={t('section.years')} years={tifa.years} filter={filter} of={tifa.text} />
                <RefList head={t('section.saidBy')} folder="people" refs={tifa.people} />
                <RefList head={t('nav.places')} folder="places" refs={tifa.places} />
              </aside>
            </div>
          </>
        )
      }}
    </Thing>
  )
}
