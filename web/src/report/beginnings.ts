import type { Sentence } from '../../../src/record/types.ts'

/** What begins with a sentence: another speaker's speech, other topics. */
export interface Beginning {
  readonly speaker: string | null
  readonly topics: readonly string[] | null
}

/** For each sentence the speaker and topics to be named beside it; null where they go on from before. */
export function beginnings(sentences: readonly Sentence[]): Beginning[] {
  let speaker: string | null = null
  let topics = ''
  return sentences.map((sentence) => {
    const newSpeaker = sentence.speaker !== null && sentence.speaker !== speaker
    const newTopics = sentence.topics.length > 0 && sentence.topics.join(' ') !== topics
    speaker = sentence.speaker
    if (newSpeaker || newTopics || sentence.act === 'narration') topics = sentence.topics.join(' ')
    return {
      speaker: newSpeaker ? sentence.speaker : null,
      topics: newTopics ? sentence.topics : null,
    }
  })
}
