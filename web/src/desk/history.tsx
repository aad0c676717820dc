import type { DeskItem } from '../../../src/serve/schema-desk.ts'
import { useWords } from '../words/use-words.ts'
import { Sources } from './sources.tsx'

/** Everything that happened to an item, the latest first: what, on which day, by whom, on which source. */
export function History({ item }: { item: DeskItem }) {
  const { t } = useWords()
  return (
    <ol className="desk-history">
      {item.entries.toReversed().map((entry) => (
        <li key={entry.no}>
          <p>
            <time>{entry.day}</time> <strong>{t(`deskEntry.${entry.kind}`)}</strong>{' '}
            {entry.percent !== null && <span>{entry.percent}% </span>}
            <span className="faint" lang="zh-CN">
              {entry.by}
            </span>
          </p>
          {entry.text && (
            <p className="desk-text" lang="zh-CN">
              {entry.text}
            </p>
          )}
          <Sources sources={entry.sources} />
        </li>
      ))}
    </ol>
  )
}
