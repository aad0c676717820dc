import { useState } from 'react'
import { useAnswer } from '../api/use-answer.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useWords } from '../words/use-words.ts'

const FORMS = ['gbt7714', 'bibtex', 'plain'] as const

/** The report as a citation in every form, each to be copied; asked for when it is opened. */
export function CiteBox({ id }: { id: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details className="cite-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('cite.title')}</summary>
      {open && <Forms id={id} />}
    </details>
  )
}

function Forms({ id }: { id: string }) {
  const { t } = useWords()
  const answer = useAnswer('/reports/:id/cite', { id })
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={3} />
  return (
    <dl className="cite-forms">
      {FORMS.map((form) => (
        <div key={form}>
          <dt>
            {t(`cite.${form}`)} <CopyText text={answer.data[form]} />
          </dt>
          <dd lang="zh-CN">{answer.data[form]}</dd>
        </div>
      ))}
    </dl>
  )
}

function CopyText({ text }: { text: string }) {
  const { t } = useWords()
  const [done, setDone] = useState(false)
  return (
    <button
      type="button"
      className="plain-button link-button"
      // Without a clipboard (an address that is not https) the words beside can still be chosen by hand.
      onClick={() => void navigator.clipboard?.writeText(text).then(() => setDone(true))}
    >
      {done ? t('record.addressCopied') : t('cite.copy')}
    </button>
  )
}
