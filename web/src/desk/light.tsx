import type { DeskLight } from '../../../src/serve/schema-desk.ts'
import { useWords } from '../words/use-words.ts'

/** A light by colour and by word. */
export function LightMark({ light }: { light: DeskLight | null }) {
  const { language } = useWords()
  if (!light) return null
  return (
    <span className="light" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <i style={{ backgroundColor: light.colour }} aria-hidden />
      {light[language]}
    </span>
  )
}
