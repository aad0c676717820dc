import { describe, expect, it } from 'vitest'
import { BODY, PARAGRAPHS, page, recovered } from './copy.ts'

describe('who wrote it', () => {
  it.each([
    ['（文字记者卫青禾、闻人静；摄影记者程雪舟、顾砚秋、邵听澜、闻人岱）', ['卫青禾', '闻人静']],
    ['（见习记者 卫青禾 全媒体记者 闻人静）', ['卫青禾', '闻人静']],
    ['（桐岭街道 信息：卫青禾）', ['卫青禾']],
  ])('is read from the closing bracket %s, which is no text', (bracket, reporters) => {
    const { meta, body } = recovered(`${BODY}${bracket}`, 'text')
    expect(meta.reporters).toEqual(reporters)
    expect(body).toBe(BODY)
  })

  it('is whom one label names for what two stand for', () => {
    expect(recovered(`${BODY}\n撰稿、摄影：卫青禾`, 'text').meta.reporters).toEqual(['卫青禾'])
    expect(recovered(`${BODY}\n编辑、校对：闻人静`, 'text').meta.editors).toEqual(['闻人静'])
  })

  it('is read behind a dateline with its day', () => {
    const { meta } = recovered(`本报栖梧5月6日讯 记者卫青禾报道：${BODY}`, 'text')
    expect(meta.reporters).toEqual(['卫青禾'])
  })

  it('is the name alone under the headline, beside the date', () => {
    const { meta, body } = recovered(`闻人岱在栖梧市调研\n2024-05-06 本文已影响0人\n卫青禾\n${BODY}`, 'text')
    expect(meta).toMatchObject({ reporters: ['卫青禾'], published: '2024-05-06' })
    expect(body).toBe(BODY)
  })

  it('is nobody where the author beside a date is no name', () => {
    const copy = `闻人岱在栖梧市调研\n时间：2024-05-06 08:30 来源：未知 作者：岚江见闻录小禾\n${BODY}`
    expect(recovered(copy, 'text').meta).toMatchObject({ title: '闻人岱在栖梧市调研', reporters: [], origin: null })
  })
})

describe('whose report it is', () => {
  it('is the paper of an account or house', () => {
    expect(recovered(`${BODY}\n来源：岚江日报微信公众号`, 'text').meta.origin).toBe('岚江日报')
    expect(recovered(`${BODY}\n来源：岚江政协报社`, 'text').meta.origin).toBe('岚江政协报')
  })

  it('is whom the carrier passes on behind its own dateline', () => {
    expect(recovered(`【望溪网讯】据岚江日报报道，${BODY}`, 'text').meta).toMatchObject({
      origin: '岚江日报',
      publisher: '望溪网',
    })
  })

  it('is said without a colon behind the last sentence', () => {
    const { meta, body } = recovered(`${BODY}来源今日桐岭`, 'text')
    expect(meta.origin).toBe('今日桐岭')
    expect(body).toBe(BODY)
  })
})

describe('who carries it', () => {
  it.each([
    ['the welcome over the text', '欢迎来到栖梧文明网！\n领导活动\n闻人岱在栖梧市调研', '栖梧文明网'],
    ['the first words of the page', '岚江全球网\n找回密码\n闻人岱在栖梧市调研', '岚江全球网'],
    ['no channel at the head of the way', '松陵新闻 > 栖梧日报\n闻人岱在栖梧市调研', null],
  ])('is told by %s', (_, head, publisher) => {
    expect(recovered(`${head}\n2024-05-06 08:30\n${BODY}`, 'text').meta.publisher).toBe(publisher)
  })

  it('is the site of the way marks where dateline and 来源 are one house', () => {
    const copy = `您当前的位置 : 每日岚江网  >  岚江  >  时政\n闻人岱在栖梧市调研\n2024/05/06 08:30 来源：新岚江\n新岚江客户端澄州5月6日讯（新岚江·岚江日报记者 卫青禾）${BODY}`
    expect(recovered(copy, 'text').meta.publisher).toBe('每日岚江网')
  })

  it('is the site before its rubric in the title, or its host', () => {
    const html = (title: string) => page(`<h3>闻人岱在栖梧市调研</h3><p>${BODY}</p>`, `<title>${title}</title>`)
    expect(recovered(html('望溪教育在线·校园采风')).meta.publisher).toBe('望溪教育在线')
    expect(recovered(html('闻人岱在栖梧市调研 | news.example.info')).meta.publisher).toBe('news.example.info')
  })
})

describe('headlines', () => {
  it.each([
    ['a series before them', '【乡村行·之五】闻人岱在栖梧市调研', '【乡村行·之五】闻人岱在栖梧市调研'],
    ['four characters over a date', '两会现场', '两会现场'],
    ['a portal behind them', '闻人岱在栖梧市调研-搜狐滚动', '闻人岱在栖梧市调研'],
  ])('are read with %s', (_, printed, title) => {
    expect(recovered(`当前位置: 首页>新闻中心\n${printed}\n发布时间:2024-05-06\n${BODY}`, 'text').meta.title).toBe(
      title,
    )
  })

  it('go on under the date with a dash', () => {
    const copy = `松陵县的一天\n发表日期：2024-05-06 点击\n——走近乡镇干部（上）\n${BODY}`
    expect(recovered(copy, 'text').meta.title).toBe('松陵县的一天——走近乡镇干部（上）')
  })

  it('are no caption in brackets', () => {
    expect(recovered(`（图为闻人岱听取企业负责人介绍）\n${BODY}`, 'text').meta.title).toBeNull()
  })
})

describe('what stands around the text', () => {
  it.each([
    ['the headline again', '闻人岱在栖梧市调研'],
    ['what stood over pictures', '调研现场图片：'],
    ['rights', '本网站所刊登的新闻、信息和专题资料，未经协议授权，不得使用'],
    ['a heading of links', '>图片新闻精选：'],
  ])('is left out: %s', (_, line) => {
    expect(recovered(`闻人岱在栖梧市调研\n2024-05-06 08:30\n${BODY}\n${line}`, 'text').body).toBe(BODY)
  })

  it('is left out: who took the pictures, behind the last sentence of a long paragraph', () => {
    const body = PARAGRAPHS.join('')
    expect(recovered(`闻人岱在栖梧市调研\n2024-05-06 08:30\n${body} 程雪舟卫青禾摄`, 'text').body).toBe(body)
  })

  it('is left out: a row of channels over the headline', () => {
    const row = '首页 新闻 雪域风情 山川之旅 文艺天地 互联时代 政府上网 岚江旅游 岚江风情 岚江文化 生活'
    const { meta, body } = recovered(`${row}\n闻人岱在栖梧市调研\n2024-05-06 08:30\n${BODY}`, 'text')
    expect(meta.title).toBe('闻人岱在栖梧市调研')
    expect(body).toBe(BODY)
  })
})
