import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'

/** Names of topics in a row. */
export function Topics({ codes }: { codes: readonly string[] }) {
  const { language } = useWords()
  if (!codes.length) return null
  return (
    <span className="topics">
      {codes.map((code) => (
        <span key={code}>{topicName(code, language)}</span>
      ))}
    </span>
  )
}
