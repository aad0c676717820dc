import { Button, Popover } from 'antd'
import { useWords } from '../words/use-words.ts'

const KEYS = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['e', 'keys.evidence'],
  ['c', 'keys.cite'],
  ['Esc', 'keys.leave'],
] as const

/** The keys of a report's page, shown where they are asked for. */
export function KeyHelp() {
  const { t } = useWords()
  const list = (
    <dl className="key-list">
      {KEYS.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Popover content={list} trigger="click">
      <Button size="small" type="text">
        {t('keys.title')}
      </Button>
    </Popover>
  )
}
