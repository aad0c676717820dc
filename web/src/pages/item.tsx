import { Link, useParams } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { TakeUp } from '../desk/take-up.tsx'
import { ItemStep } from '../follow/item-step.tsx'
import { OutcomeMark } from '../follow/outcome.tsx'
import { axisOf, TimeLine, Years } from '../follow/time-line.tsx'
import { pageAddress, wordsAddress } from '../parts/addresses.ts'
import { figureText } from '../parts/figure.ts'
import { NameLink } from '../parts/name.tsx'
import { Beside } from '../parts/ref-list.tsx'
import { Section } from '../parts/section.tsx'
import { Thing } from '../parts/thing.tsx'
import { Topics } from '../parts/topics.tsx'
import { useTitle } from '../parts/use-title.ts'
import { useWords } from '../words/use-words.ts'

/** Where it stands at the follow-up desk, or the way to take it up there. */
function AtDesk({ id }: { id: string }) {
  const { t } = useWords()
  const draft = useAnswer('/desk/draft', { params: { item: id } })
  const already = draft.data?.already
  if (!draft.data) return null
  return (
    <p className="at-desk no-print">
      {already ? <Link to={`/desk/${already}`}>{t('desk.standsAt', { item: already })}</Link> : <TakeUp items={[id]} />}
    </p>
  )
}

/** One thing that was asked: whose task, by when, and every step with its words and the arithmetic. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const answer = useAnswer('/items/:id', { id })
  useTitle(answer.data?.what)
  return (
    <Thing answer={answer}>
      {(item) => {
        const axis = axisOf([item])
        return (
          <>
            <header className="page-head">
              <h1 lang="zh-CN">{item.what}</h1>
              <p className="under">
                <OutcomeMark outcome={item.outcome} />
                {item.outcome === 'not yet rated' && item.looked && (
                  <span> {t('item.looked', { day: item.looked })}</span>
                )}
              </p>
            </header>
            {axis && item.steps.length > 1 && (
              <div className="item-single">
                <Years axis={axis} />
                <TimeLine item={item} axis={axis} />
              </div>
            )}
            <AtDesk id={item.id} />
            <div className="thing-grid">
              <div>
                <Section head={t('item.steps')}>
                  <ol className="item-steps">
                    {item.steps.map((step) => (
                      <ItemStep
                        key={`${step.report.id} ${step.start}`}
                        step={step}
                        who={step.speaker && <NameLink id={step.speaker.id} name={step.speaker.name} as="person" />}
                      >
                        <p className="faint" lang="zh-CN">
                          {[step.report.origin, step.report.title].filter(Boolean).join(' · ')}
                        </p>
                      </ItemStep>
                    ))}
                  </ol>
                </Section>
                {item.quote && (
                  <Section head={t('item.sentence')}>
                    <blockquote lang="zh-CN">
                      <Link className="quiet-link" to={wordsAddress(item.quote.report.id, item.quote.start)}>
                        {item.quote.text}
                      </Link>
                    </blockquote>
                  </Section>
                )}
              </div>
              <aside>
                <Beside head={t('item.facts')}>
                  <dl className="item-facts">
                    {item.place && (
                      <>
                        <dt>{t('item.place')}</dt>
                        <dd>
                          <NameLink id={item.place.id} name={item.place.name} as="place" />
                        </dd>
                      </>
                    )}
                    {item.asked && (
                      <>
                        <dt>{t('item.asked')}</dt>
                        <dd>
                          <NameLink id={item.asked.id} name={item.asked.name} as="person" />
                        </dd>
                      </>
                    )}
                    {item.figure && (
                      <>
                        <dt lang="zh-CN">{item.figure.metric}</dt>
                        <dd lang="zh-CN">{figureText({ ...item.figure, approx: false })}</dd>
                      </>
                    )}
                    {item.deadline && (
                      <>
                        <dt>{t('item.deadline')}</dt>
                        <dd lang="zh-CN">
                          {[item.deadline.text, item.deadline.day].filter(Boolean).join(' · ')}
                          {item.revised && ` → ${item.revised}`}
                        </dd>
                      </>
                    )}
                    {item.topic && (
                      <>
                        <dt>{t('filterName.topic')}</dt>
                        <dd>
                          <Topics codes={[item.topic]} />
                        </dd>
                      </>
                    )}
                  </dl>
                </Beside>
                <Beside head={t('item.others')} empty={!item.others.length}>
                  <ul className="item-briefs">
                    {item.others.map((other) => (
                      <li key={other.id}>
                        <OutcomeMark outcome={other.outcome} />
                        <Link className="quiet-link" lang="zh-CN" to={pageAddress('items', other.id)}>
                          {other.what}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </Beside>
              </aside>
            </div>
          </>
        )
      }}
    </Thing>
  )
}
