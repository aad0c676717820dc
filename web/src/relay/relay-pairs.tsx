import { Link } from 'react-router'
import type { RelayDetail } from '../../../src/serve/schema-events.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { useWords } from '../words/use-words.ts'
import { MARKS } from './kinds.ts'
import { SharedText } from './shared.tsx'

/** The sentences of a relay in pairs, one under another: for windows too narrow for two texts. */
export function RelayPairs({ relay }: { relay: RelayDetail }) {
  const { t } = useWords()
  const sides = [
    ['above', relay.textAbove],
    ['below', relay.textBelow],
  ] as const
  return (
    <ol className="relay-pairs">
      {relay.sentences.map((pair) => (
        <li key={`${pair.above}-${pair.below}`} data-kind={pair.kind}>
          <p className="relay-kind" data-kind={pair.kind}>
            <span aria-hidden="true">{MARKS[pair.kind]}</span> {t(`relay.${pair.kind}`)}
          </p>
          {sides.map(([side, text]) => {
            const at = pair[side]
            const sentence = at === null ? undefined : text.sentences[at]
            if (!sentence) return null
            return (
              <blockquote key={side} lang="zh-CN">
                <span className="relay-side">{t(`relay.${side}`)}</span>
                <Link className="quiet-link" to={wordsAddress(text.report.id, sentence.start)}>
                  <SharedText
                    text={sentence.text}
                    runs={pair.shared.map((run) => run[side]).sort((a, b) => a[0] - b[0])}
                  />
                </Link>
              </blockquote>
            )
          })}
        </li>
      ))}
    </ol>
  )
}
