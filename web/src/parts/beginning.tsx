import { useWords } from '../words/use-words.ts'
import { DropFiles } from './drop-files.tsx'

/** An empty ledger: how to begin. */
export function Beginning() {
  const { t } = useWords()
  return (
    <section className="notice beginning">
      <h2>{t('begin.title')}</h2>
      <DropFiles />
      <p>{t('begin.how')}</p>
      <pre>
        <code>luoshi add reports/</code>
      </pre>
      <p>{t('begin.forms')}</p>
      <p>{t('begin.demo')}</p>
      <pre>
        <code>npm run demo</code>
      </pre>
    </section>
  )
}
