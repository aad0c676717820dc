import { Link } from 'react-router'
import { OutcomeMark, StepMark } from '../follow/outcome.tsx'
import { pageAddress, relayAddress, wordsAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { MARKS } from '../relay/kinds.ts'
import { SharedText } from '../relay/shared.tsx'
import { useWords } from '../words/use-words.ts'
import { type Beside, type BesideItem, type Passage, useBesideAll } from './beside.ts'

/** What stands beside a sentence, with the words of the other reports; each leads to its sentence there. */
export function BesideQuotes({ beside }: { beside: Beside }) {
  const { t } = useWords()
  const { relaysLeft } = useBesideAll()
  const { from, to, items } = beside
  const leftOut = to.filter((passage) => !passage.other)
  return (
    <div className="sentence-beside">
      {from.length > 0 && (
        <section>
          <h4>{t('beside.from')}</h4>
          <ul>
            {from.map((passage) => (
              <PassageRow key={passage.relay} passage={passage} />
            ))}
          </ul>
        </section>
      )}
      {to.length > 0 && (
        <section>
          <h4>{t('beside.to')}</h4>
          <ul>
            {to
              .filter((passage) => passage.other)
              .map((passage) => (
                <PassageRow key={passage.relay} passage={passage} />
              ))}
          </ul>
          {leftOut.length > 0 && (
            <p className="beside-left-out">
              {t('beside.leftOut', { count: leftOut.length })}{' '}
              {leftOut.map(({ relay, of }) => (
                <Link key={relay} to={relayAddress(relay)}>
                  {of.report.origin ?? of.report.title ?? t('report.untitled')} {dayOf(of.report.date)}
                </Link>
              ))}
            </p>
          )}
          {relaysLeft > 0 && <p className="faint">{t('beside.more', { count: relaysLeft })}</p>}
        </section>
      )}
      {items.length > 0 && (
        <section>
          <h4>{t('beside.items')}</h4>
          <ul>
            {items.map((item) => (
              <ItemLines key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function PassageRow({ passage }: { passage: Passage }) {
  const { t } = useWords()
  const { relay, kind, other, of } = passage
  const source = [dayOf(of.report.date), of.report.origin].filter(Boolean).join(' ')
  return (
    <li>
      <p className="beside-source">
        <span className="relay-kind" data-kind={kind}>
          <span aria-hidden>{MARKS[kind]}</span> {t(`relay.${kind}`)}
        </span>
        <span lang="zh-CN">{other?.speaker?.name ?? of.lead?.name}</span>
        <span className="faint">{source}</span>
        <Link to={relayAddress(relay)}>{t('beside.texts')}</Link>
      </p>
      {other ? (
        <Link className="quiet-link beside-words" lang="zh-CN" to={wordsAddress(of.report.id, other.start)}>
          <SharedText text={other.text} runs={other.shared} />
        </Link>
      ) : (
        <p className="faint">
          {t('beside.nothingLike')} <span lang="zh-CN">{of.report.title}</span>
        </p>
      )}
    </li>
  )
}

function ItemLines({ item }: { item: BesideItem }) {
  const { t } = useWords()
  const due = item.revised ?? item.deadline?.day
  return (
    <li>
      <p className="beside-source">
        <OutcomeMark outcome={item.outcome} />
        <span className="faint">{t('beside.here', { step: t(`step.${item.as}`) })}</span>
        {due && (
          <span className="faint">
            {t('item.deadline')} {due}
          </span>
        )}
      </p>
      <Link className="quiet-link beside-words" lang="zh-CN" to={pageAddress('items', item.id)}>
        {item.what}
      </Link>
      {item.steps.length > 0 ? (
        <ol className="beside-steps">
          {item.steps.map((step) => (
            <li key={`${step.report.id} ${step.start}`}>
              <StepMark status={step.status} />{' '}
              <span className="faint">
                {dayOf(step.report.date)} {step.report.origin}
              </span>{' '}
              <Link className="quiet-link" lang="zh-CN" to={wordsAddress(step.report.id, step.start)}>
                {step.text}
              </Link>
            </li>
          ))}
        </ol>
      ) : (
        item.looked && <p className="faint">{t('item.looked', { day: item.looked })}</p>
      )}
      {item.stepCount > item.steps.length && (
        <Link className="beside-all" to={pageAddress('items', item.id)}>
          {t('beside.allSteps', { count: item.stepCount })}
        </Link>
      )}
    </li>
  )
}

/** On paper nothing opens: all that stands beside the sentences, after the text, by the numbers of the marks. */
export function BesideNotes() {
  const { t } = useWords()
  const { sentences } = useBesideAll()
  if (!sentences.size) return null
  return (
    <section className="beside-notes">
      <h2>{t('beside.notes')}</h2>
      <dl>
        {[...sentences].map(([sentence, beside]) => (
          <div key={sentence}>
            <dt>{sentence + 1}</dt>
            <dd>
              <BesideQuotes beside={beside} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
