import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { pickTopics } from '../../src/read/topics/topic-choice.ts'
import { TOPICS } from '../../src/read/topics/topic-words.ts'
import { scoreTopics } from '../../src/read/topics/topics.ts'
import { readSpeechOf } from './speech-helpers.ts'

const topics = (sentence: string): string[] => pickTopics(scoreTopics(sentence, 0, sentence.length))

describe('topics of what is demanded', () => {
  it('gives one code, by the clause that names the theme', () => {
    expect(topics('要优化营商环境，推动更多项目落地。')).toEqual(['business'])
  })

  it('gives a second only where it is demanded on equal terms', () => {
    expect(topics('要统筹城市更新和乡村振兴。')).toEqual(['rural', 'urban'])
    expect(topics('要抓好安全生产，为高质量发展提供保障。')).toEqual(['safety'])
  })

  it('gives a second that a clause demands and nothing else', () => {
    expect(topics('要抓紧修复垮塌的桥梁和供水管网，转移低洼处的群众，守住安全生产底线。')).toEqual([
      'infrastructure',
      'safety',
    ])
    expect(topics('要抓紧修复垮塌的桥梁和供水管网，为群众安全出行提供保障。')).toEqual(['infrastructure'])
  })

  it('counts what is to be done before who is to do it', () => {
    expect(topics('学校要排查消防隐患。')).toEqual(['safety'])
    expect(topics('粮食要增产。')).toEqual(['rural'])
  })

  it('takes what a thing is built on for no theme', () => {
    expect(topics('要聚焦锂电和光伏，引进一批高层次人才，建好人才公寓。')[0]).toBe('talent')
  })

  it('lets a preamble add none', () => {
    expect(topics('要深入贯彻党的二十大精神，加快建设制造业强省，培育产业集群。')).toEqual(['industry'])
  })

  it('takes the longer word for the shorter inside it', () => {
    expect(topics('要发展数字经济。')).toEqual(['digital'])
    expect(topics('要发展经济。')).toEqual(['growth'])
  })

  it('lets an elaboration take over the topic of its heading', () => {
    const { sentences } = readSpeechOf('邵听澜强调，\n——要在民生保障上见真情。\n多办看得见、摸得着的事。')
    expect(sentences.at(-1)!.topics).toEqual(['livelihood'])
  })

  it('takes what is asked for before what leads up to it', () => {
    const { sentences } = readSpeechOf('邵听澜表示，栖梧的营商环境和生态环境有口皆碑，希望两地深化合作。')
    expect(sentences[0]!.topics).toEqual(['opening'])
  })

  it('lets what is said of every demand add none, whoever it is put to', () => {
    expect(topics('各部门要进一步提高政治站位，抓好落实，加快水利工程建设。')).toEqual(['infrastructure'])
  })

  it('takes what all of a report is about for a demand that could be of anything', () => {
    const { sentences } = readSpeechOf(
      '邵听澜强调，要加固堤防，备足抢险物资。\n要加密巡查，及时转移群众。\n要细化预案，盯紧汛情。\n要压实责任，抓好落实。',
    )
    expect(sentences.at(-1)!.topics).toEqual(['safety'])
  })

  it('keeps the topic of a demand that names its own in a report about another', () => {
    const { sentences } = readSpeechOf(
      '邵听澜强调，要加固堤防，备足抢险物资。\n要加密巡查，及时转移群众。\n要办好农村学校，让学生安心上课。',
    )
    expect(sentences.at(-1)!.topics[0]).toBe('livelihood')
  })

  it('gives the first two printed of three that stand side by side', () => {
    expect(topics('要推动经济发展、推进乡村振兴、加强社会治理、抓好安全生产。')).toEqual(['rural', 'governance'])
  })

  it('gives the first two of a list of fields, whatever the words for them', () => {
    expect(topics('希望在就业、产业发展、文化交流等方面加强合作。')[0]).toBe('livelihood')
  })

  it('takes by what a thing is led for no topic of its own, also where it stands after 以', () => {
    expect(topics('下一步，要以党代会精神为指引，把医院的门诊楼建好。')).toEqual(['livelihood'])
    expect(topics('栖梧将认真贯彻全会精神，抓好污水处理。')).toEqual(['ecology'])
  })

  it('hears no topic in whom a wish is put to, nor in what it says of every demand', () => {
    const { sentences } = readSpeechOf(
      '邵听澜来到栖梧。邵听澜希望学校把巡视反馈整改抓实，使工作再上一层。邵听澜希望栖梧深入贯彻全会精神，修好城市的公园。',
    )
    expect(sentences.slice(1).map((sentence) => sentence.topics)).toEqual([['party'], ['urban']])
  })

  it('hears no topic in whose words are followed', () => {
    expect(topics('要严格落实省安委会会议精神，全面排查燃气隐患，逐一整改。')).toEqual(['safety'])
    expect(topics('要全面落实市委各项决策部署，在深化改革上持续发力。')).toEqual(['reform'])
  })

  it('takes what is to be kept besides for no theme', () => {
    expect(topics('要在确保施工安全的前提下，加快搬迁群众的新村建设。')[0]).toBe('rural')
  })

  it('keeps a second that a part of the sentence is given to', () => {
    expect(topics('要加快老旧小区改造；要办好养老服务。').sort()).toEqual(['livelihood', 'urban'])
  })

  it('hears no topic in a bureau that is told to act, nor in a day by which', () => {
    expect(topics('财政局要会同有关单位，在汛期前修好学校的食堂。')).toEqual(['livelihood'])
  })

  it('hears no topic in the name of the paper', () => {
    const { sentences } = readSpeechOf('岚江新闻网讯 4日，邵听澜到栖梧检查防汛。邵听澜强调，要做到心中有数。')
    expect(sentences.at(-1)!.topics).toEqual(['safety'])
  })

  it('gives none to assessment and narration', () => {
    const { sentences } = readSpeechOf('邵听澜来到栖梧港察看物流。邵听澜指出，栖梧产业基础好。')
    expect(sentences.map((sentence) => sentence.topics)).toEqual([[], []])
  })
})

describe('lexicon/topics.tsv', () => {
  it('maps every code to major topics of the Comparative Agendas Project', () => {
    for (const { cap } of loadLexicon('topics', ['code', 'cap']))
      for (const code of cap.split(','))
        expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23]).toContain(Number(code))
  })
})

describe('lexicon/topic-words.tsv', () => {
  const rows = loadLexicon('topic-words', ['topic', 'weight', 'words', 'example'])

  it('knows only codes of topics.tsv', () => {
    for (const { topic } of rows) expect([...TOPICS, 'none']).toContain(topic)
  })

  it('has each word once in a topic', () => {
    const seen = new Set<string>()
    for (const { topic, words } of rows)
      for (const word of words.split(' ')) {
        expect(seen).not.toContain(`${topic} ${word}`)
        seen.add(`${topic} ${word}`)
      }
  })

  it.each(rows.filter((row) => row.example).map((row) => [row.topic, row.example] as const))(
    '%s: %s',
    (topic, example) => {
      expect(topics(example)).toContain(topic)
    },
  )
})
