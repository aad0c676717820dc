import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { assess, mend } from '../../src/recover/repair/mend.ts'
import { widen } from '../../src/recover/repair/width.ts'
import { Traced } from '../../src/text/traced.ts'

/** The lines of a copy, put right. */
const mended = (...lines: string[]): string[] => {
  const damage = assess(lines)
  return lines.map((line) => mend(Traced.of(line, 0), damage).traced.text)
}
/** A line of a copy in traditional script with notes, so that the copy counts as spoiled. */
const SPOILED = '全省各級(jí)各部門要堅(jiān)持穩(wěn)中求進(jìn),把發(fā)展的質(zhì)量抓得更實(shí)。'

describe('traditional script', () => {
  it.each([
    ['聞人岱強調，要著力推動高質量發展', '闻人岱强调，要着力推动高质量发展'],
    ['沿著岚江走，看著名的顯著成效', '沿着岚江走，看著名的显著成效'],
    ['幹部群眾參加，陳乾生說', '干部群众参加，陈乾生说'],
    ['天氣乾燥，若乾措施', '天气干燥，若干措施'],
    ['「開新局」關係這裡的後續發展', '“开新局”关系这里的后续发展'],
  ])('%s was printed as %s', (copy, printed) => {
    expect(mended(copy, '這個縣發展產業，為農民辦實事，經濟運行穩中向好。')[0]).toBe(printed)
  })

  it('is left alone where the copy is simplified', () => {
    const line = '著名作家陈乾生到甯河采访，说著力二字。'
    expect(mended(line, '这个县发展产业，为农民办实事，经济运行稳中向好。')[0]).toBe(line)
  })
})

describe('notes of pinyin', () => {
  it('go, with the right or a wrong reading, in either bracket, and inside other brackets', () => {
    expect(mended('發(fā)展各縣(市、區(qū))的產(chǎn)業(yè)，實（shí）現開(kāi)門紅', SPOILED)[0]).toBe(
      '发展各县(市、区)的产业，实现开门红',
    )
    expect(mended('什麼(me)時候辦(bàn)，行(háng)動起來', SPOILED)[0]).toBe('什么时候办，行动起来')
  })
  it('leave Latin text and other brackets alone', () => {
    const line = '企業(ABC)的產品(CO2)和項目(一期)推進'
    expect(mended(line, SPOILED)[0]).toBe('企业(ABC)的产品(CO2)和项目(一期)推进')
  })
  it('stay where they are a paper’s own gloss of a rare character', () => {
    const line = '记者在垚（yáo）山村看到，这里的产业发展得很好。'
    expect(mended(line)[0]).toBe(line)
  })
})

describe('commas strewn before other marks', () => {
  const line = '7月3日,,闻人岱到栖梧市调研,。市领导顾砚秋,、程一苇参加，他问:“收成怎么样,?”'
  it('are taken out', () => {
    expect(mended(line, line)[0]).toBe('7月3日,闻人岱到栖梧市调研。市领导顾砚秋、程一苇参加，他问:“收成怎么样?”')
  })
  it('stay where they are a slip of the paper', () => {
    const slip = '闻人岱到栖梧市调研，，市领导参加。'
    expect(mended(slip)[0]).toBe(slip)
  })
})

describe('shifted bytes', () => {
  const restored = (line: string): string =>
    mended(line, '省委常委、市委书记顾砚秋参加。全省各级各部门要抓好落实。')[0]!
  it.each([
    ['到澄州市调研重大项目建设?Ｊ∥?常委、市委书记参加。', '到澄州市调研重大项目建设。省委常委、市委书记参加。'],
    ['全县大力营造想干事?⒛芨墒隆⒏沙墒碌姆瘴В?努力作为。', '全县大力营造想干事、能干事、干成事的氛围，努力作为。'],
    ['为全省发展作出新的更大贡献??', '为全省发展作出新的更大贡献。'],
    ['加快推进城市化进程??h委、县政府高度重视。', '加快推进城市化进程。县委、县政府高度重视。'],
    ['会议要求推进项目?ㄔO，抓好招商引资。', '会议要求推进项目建设，抓好招商引资。'],
    ['落实?捌髽I吹哨、部门报到”机制。', '落实“企业吹哨、部门报到”机制。'],
  ])('%s was %s', (copy, printed) => {
    expect(restored(copy).replace('業', '业').replace('縣', '县').replace('設', '设')).toBe(printed)
  })

  it('are followed over pairs that are gone because they print nothing', () => {
    expect(mended('闻人岱說,推進集約化、規?；俏沂新殬I教育發展的方向。', SPOILED)[0]).toBe(
      '闻人岱说,推进集约化、规模化是我市职业教育发展的方向。',
    )
  })

  it('are followed through the note that began them and the one that ended them', () => {
    expect(mended('以實打?qū)嵉墓ぷ魍苿?dòng)項目建設', SPOILED)[0]).toBe('以实打实的工作推动项目建设')
    expect(mended('以縣域?yàn)閰^(qū)域經濟發展基石', SPOILED)[0]).toBe('以县域为区域经济发展基石')
  })

  it('are found without a mark where the characters are none that papers print', () => {
    expect(mended('大家都說他是個大官!笔聦嵣,他只是個普通幹部', SPOILED)[0]).toBe(
      '大家都说他是个大官!”事实上,他只是个普通干部',
    )
  })

  it('take the rest of the tag with them that they swallowed', () => {
    const damage = assess([SPOILED])
    const line = '他表示:“我們將作出新的更大貢獻?！?/strong>'
    const { traced, shiftedRuns } = mend(Traced.of(line, 0), { ...damage, ...assess([SPOILED, line]) })
    expect(traced.text).toBe('他表示:“我们将作出新的更大贡献。”')
    expect(shiftedRuns).toBe(1)
  })

  it('are marked and counted where the character can’t be known', () => {
    const line = '闻人岱来到?鞘芯?察看。'
    const { traced, lostCharacters } = mend(Traced.of(line, 0), assess([line]))
    expect(lostCharacters).toBe((traced.text.match(/□/g) ?? []).length)
  })

  it('are told apart by how sure the characters are', () => {
    const line = '闻人岱来到?鞘芯?察看。'
    const { traced, lostCharacters } = mend(Traced.of(line, 0), assess([line]))
    const unsure = traced.runs().filter(({ kind }) => kind === 'uncertain')
    expect(unsure.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(lostCharacters)
  })

  it('are read to the line’s end, where a decoder marks what it could not read', () => {
    const line = '他强调，要抓好春耕生产、项目建设，省委常委、市委书记顾砚秋参加调研，望溪市、栖梧市汇报工作。'
    const bytes = [...iconv.encode(line, 'gbk')]
    const comma = iconv.encode('他强调', 'gbk').length
    bytes[comma] = 0x3f
    expect(mended(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))[0]).toBe(line)
    bytes.splice(comma, 1)
    expect(mended(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))[0]).toBe(line)
  })

  it.each(['怎么办?怎么干?大家都在想。', '如何抓好落实?闻人岱给出了答案。', '这是什么?这是新出土的文物。谁来保护?'])(
    'are not seen in questions: %s',
    (line) => {
      expect(mended(line)[0]).toBe(line)
    },
  )
})

describe('bytes misread before', () => {
  const text =
    '岚江省委书记闻人岱在栖梧市调研时强调，要全面推进产业发展和城市建设，服务经济社会发展大局，领导干部要带头落实。'
  it.each([
    ['utf8', 'latin1'],
    ['gbk', 'win1252'],
  ])('are read again: %s as %s', (written, read) => {
    expect(mended(iconv.decode(iconv.encode(text, written), read))[0]).toBe(text)
  })
  it('are read again although some were lost, which the others and the model tell: UTF-8 as GBK', () => {
    const copy = iconv.decode(iconv.encode(text, 'utf8'), 'gbk')
    expect(copy).toContain('�')
    expect(mended(copy)[0]).toBe(text)
    expect(mended(copy.replaceAll('�', '?'))[0]).toBe(text)
  })
  it('leave a box where nothing tells, and mark what is a guess', () => {
    const copy = `${iconv.decode(iconv.encode(`${text}闻人`, 'utf8'), 'gbk')}�`
    const { traced, lostCharacters } = mend(Traced.of(copy, 0), assess([copy]))
    expect(traced.text.startsWith(text)).toBe(true)
    expect(lostCharacters).toBeGreaterThan(0)
    expect(traced.runs().some(({ kind }) => kind === 'uncertain')).toBe(true)
  })
})

describe('spaces that the encoding did not have', () => {
  it('go from the heads and ends of lines, and questions stay', () => {
    expect(mended('??? 5月6日,聞人岱到栖梧市調研', '記者?卫青禾', '怎樣抓好春耕?', SPOILED).slice(0, 3)).toEqual([
      '5月6日,闻人岱到栖梧市调研',
      '记者?卫青禾',
      '怎样抓好春耕?',
    ])
  })
})

describe('dots in names that the encoding did not have', () => {
  it.each([
    ['自治区主席艾力?吐尔逊江参加调研。', '自治区主席艾力·吐尔逊江参加调研。'],
    ['怎么办?怎么干?大家都在想。', '怎么办?怎么干?大家都在想。'],
    ['他问:春耕进度如何?农资够不够?', '他问:春耕进度如何?农资够不够?'],
  ])('%s was %s', (copy, printed) => {
    expect(mended(copy)[0]).toBe(printed)
  })
})

describe('punctuation', () => {
  it.each([
    ['他强调,要抓好落实;要一抓到底!怎么抓?', '他强调，要抓好落实；要一抓到底！怎么抓？'],
    ['各县(市、区)要贯彻落实', '各县（市、区）要贯彻落实'],
    ['增长3,200万元,达到12:30', '增长3,200万元，达到12:30'],
    ['The plan (2024), step 1: go', 'The plan (2024), step 1: go'],
    ['他说:“好!”', '他说：“好！”'],
  ])('%s was %s', (copy, printed) => {
    expect(widen(copy)).toBe(printed)
  })
})
