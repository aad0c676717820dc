import { Modal } from 'antd'
import { KeyList, REPORT_KEYS } from '../report/key-help.tsx'
import { useWords } from '../words/use-words.ts'

const ANYWHERE = [
  ['?', 'help'],
  ['/', 'search'],
  ['Tab', 'tab'],
  ['Enter', 'enter'],
  ['← → ↑ ↓', 'arrows'],
  ['Esc', 'close'],
] as const

/** Every key of the page, with what it does. */
export default function AllKeys({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords()
  const parts = [
    [t('keys.anywhere'), ANYWHERE.map(([key, name]) => [key, t(`keys.${name}`)] as const)],
    [t('keys.inReport'), REPORT_KEYS.map(([key, name]) => [key, t(`keys.${name}`)] as const)],
    [
      t('keys.inReview'),
      [
        ['j', t('keys.next')],
        ['k', t('keys.previous')],
        ['a', t('review.accept')],
        ['x', t('review.correct')],
        ['r', t('review.reject')],
      ],
    ],
  ] as const
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onLeave}>
      {parts.map(([head, keys]) => (
        <section key={head} className="key-part">
          <h3>{head}</h3>
          <KeyList keys={keys} />
        </section>
      ))}
    </Modal>
  )
}
