import { Button, Popover } from 'antd'
import { useWords } from '../words/use-words.ts'

export const REPORT_KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'nextSentence'],
  ['p', 'previousSentence'],
  ['m', 'beside'],
  ['e', 'evidence'],
  ['c', 'cite'],
  ['w', 'words'],
  ['Esc', 'leave'],
] as const

/** Keys with what each does. */
export function KeyList({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <dl className="key-list">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The keys of a report's page, shown where they are asked for. */
export function KeyHelp() {
  const { t } = useWords()
  return (
    <Popover content={<KeyList keys={REPORT_KEYS.map(([key, name]) => [key, t(`keys.${name}`)])} />} trigger="click">
      <Button size="small" type="text">
        {t('keys.title')}
      </Button>
    </Popover>
  )
}
