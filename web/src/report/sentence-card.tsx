import { useState } from 'react'
import { Link } from 'react-router'
import type { Report } from '../../../src/serve/schema.ts'
import { TakeUp } from '../desk/take-up.tsx'
import { Name } from '../parts/name.tsx'
import { DecideBar } from '../review/decide-bar.tsx'
import { anchorOf } from '../text/paragraphs.ts'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { useBesideAll } from './beside.ts'
import { BesideQuotes } from './beside-quotes.tsx'
import { speakerKind } from './speaker-kind.ts'
import { Sureness } from './sureness.tsx'

/** One sentence: what it does, who says it, what about; its lasting address; and the way to the copy. */
export function SentenceCard({ report, index, onShowCopy }: { report: Report; index: number; onShowCopy: () => void }) {
  const { t, language } = useWords()
  const sentence = report.sentences[index]!
  const beside = useBesideAll().sentences.get(index)
  return (
    <article className="card">
      <h3 className="card-kind">
        <span className="act-name" data-act={sentence.act}>
          {t(`act.${sentence.act}`)}
        </span>
        <span className="faint">{t('record.sentence', { number: index + 1 })}</span>
        <Sureness value={sentence.confidence} />
      </h3>
      <dl className="card-lines">
        {sentence.speaker && (
          <div>
            <dt>{t('column.speaker')}</dt>
            <dd>
              <Name name={sentence.speaker} as={speakerKind(report, sentence.speaker)} />
            </dd>
          </div>
        )}
        {sentence.topics.length > 0 && (
          <div>
            <dt>{t('filterName.topic')}</dt>
            <dd className="topics">
              {sentence.topics.map((code) => (
                <Link key={code} to={`/statements?topic=${code}`}>
                  {topicName(code, language)}
                </Link>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {beside && <BesideQuotes beside={beside} />}
      <div className="card-foot">
        <CopyAddress index={index} />
        <button type="button" className="plain-button link-button" onClick={onShowCopy}>
          {t('record.inCopy')}
        </button>
      </div>
      <TakeUp words={[{ report: report.id, start: sentence.start, end: sentence.end }]} />
      <DecideBar report={report.id} kind="sentence" index={index} record={sentence} quote={sentence.text} />
    </article>
  )
}

/** Puts the sentence's lasting address on the clipboard. */
function CopyAddress({ index }: { index: number }) {
  const { t } = useWords()
  const [done, setDone] = useState(false)
  const address = `${window.location.origin}${window.location.pathname}#${anchorOf(index)}`
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault()
        // Without a clipboard (an address that is not https) the link itself can still be copied by hand.
        void navigator.clipboard?.writeText(address).then(() => setDone(true))
      }}
    >
      {done ? t('record.addressCopied') : t('record.copyAddress')}
    </a>
  )
}
