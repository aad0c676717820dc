import { Link } from 'react-router'
import type { DeskSource } from '../../../src/serve/schema-desk.ts'
import { wordsAddress } from '../parts/addresses.ts'

/** What something rests on: words of a report, a file, or a source in words. */
export function Sources({ sources }: { sources: readonly DeskSource[] }) {
  if (!sources.length) return null
  return (
    <ul className="desk-sources" lang="zh-CN">
      {sources.map((source) => (
        <li key={JSON.stringify(source)}>
          <One source={source} />
        </li>
      ))}
    </ul>
  )
}

/** The address of a report on this page, as it is kept. */
const OF_REPORT = /^\/reports\/\w+(#[a-z]\d+)?$/

function One({ source }: { source: DeskSource }) {
  switch (source.type) {
    case 'report':
      return <Link to={wordsAddress(source.report, source.start)}>“{source.quote}”</Link>
    case 'file':
      return (
        <a href={`/api/desk/evidence/${source.sha256}`} download={source.name}>
          {source.name}
        </a>
      )
    case 'words':
      return OF_REPORT.test(source.words) ? <Link to={source.words}>{source.words}</Link> : source.words
  }
}
