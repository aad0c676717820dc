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

  it('keeps who has a note in brackets behind the name', () => {
    const { meta } = recovered(`${BODY}\n编 辑：闻 静（实 习）\n责 编：卫青禾 程 舟`, 'text')
    expect(meta.editors).toEqual(['闻静', '卫青禾', '程舟'])
  })

  it('stands on a line of its own behind two papers or a place', () => {
    expect(recovered(`${BODY}\n岚江晚报/青禾新闻记者 卫青禾`, 'text').meta).toMatchObject({
      origin: '岚江晚报',
      reporters: ['卫青禾'],
    })
    const { meta, body } = recovered(`栖梧讯通讯员卫青禾 报道\n${BODY}`, 'text')
    expect(meta.reporters).toEqual(['卫青禾'])
    expect(body).toBe(BODY)
  })

  it('is the name alone under the headline, beside the date', () => {
    const { meta, body } = recovered(`闻人岱在栖梧市调研\n2024-05-06 本文已影响0人\n卫青禾\n${BODY}`, 'text')
    expect(meta).toMatchObject({ reporters: ['卫青禾'], published: '2024-05-06' })
    expect(body).toBe(BODY)
  })

  it('is the name alone between the headline and the text of a digital edition', () => {
    const copy = `岚江日报 数字报纸\n00020版：今日栖梧\n闻人岱在栖梧市调研\n卫 青\n${BODY}`
    expect(recovered(copy, 'text').meta).toMatchObject({ reporters: ['卫青'], publisher: '岚江日报' })
  })

  it('is no township that stands as the author', () => {
    const copy = `闻人岱在栖梧市调研\n2024-05-06 来源：要闻动态 - 松陵县人民政府 作者：高桥镇\n${BODY}`
    expect(recovered(copy, 'text').meta).toMatchObject({ origin: '松陵县人民政府', reporters: [] })
  })

  it('is nobody where a surname alone stands in the closing bracket, which is no text', () => {
    const { meta, body } = recovered(`${BODY}（卫）`, 'text')
    expect(meta.reporters).toEqual([])
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

  it('is the site of a paper where the dateline names that', () => {
    expect(recovered(`岚江日报网栖梧在线消息：${BODY}`, 'text').meta.origin).toBe('岚江日报网')
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
    [
      'an information port at the head of the way',
      '您当前的位置 : 青禾信息港 >> 新闻 >> 时政 |\n闻人岱在栖梧市调研',
      '青禾信息港',
    ],
    ['no channel at the head of the way', '松陵新闻 > 栖梧日报\n闻人岱在栖梧市调研', null],
  ])('is told by %s', (_, head, publisher) => {
    expect(recovered(`${head}\n2024-05-06 08:30\n${BODY}`, 'text').meta.publisher).toBe(publisher)
  })

  it('is the forum at its foot, whose clock says nothing of when', () => {
    const foot = '手机版|小黑屋|青禾家园 ( 岚ICP备00000000号 )\nGMT+8, 2025-9-6 02:27 , Processed in 0.02 second(s)'
    expect(recovered(`${BODY}\n${foot}`, 'text').meta).toMatchObject({ publisher: '青禾家园', published: null })
  })

  it('is the site of the way marks where dateline and 来源 are one house', () => {
    const copy = `您当前的位置 : 每日岚江网  >  岚江  >  时政\n闻人岱在栖梧市调研\n2024/05/06 08:30 来源：新岚江\n新岚江客户端澄州5月6日讯（新岚江·岚江日报记者 卫青禾）${BODY}`
    expect(recovered(copy, 'text').meta).toMatchObject({ publisher: '每日岚江网', origin: '新岚江' })
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
    ['the township that they speak of', '【高桥镇】召开防汛工作会议', '【高桥镇】召开防汛工作会议'],
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

  it('stand nearest over what goes on with a dash, and are no row of spam', () => {
    const head = '一区视频在线,日韩一二区,美日韩一区,精品高清一区,一二三区免费\n春到栖梧来\n《岚江日报》 2024年05月06日'
    const { meta } = recovered(`${head}\n——闻人岱在栖梧市考察侧记\n■ 记者 卫青禾\n${BODY}`, 'text')
    expect(meta).toMatchObject({
      title: '春到栖梧来——闻人岱在栖梧市考察侧记',
      origin: '岚江日报',
      reporters: ['卫青禾'],
    })
  })

  it('stand behind their label at the foot where none stands over the text', () => {
    const { meta, body } = recovered(`${BODY}\n标题：闻人岱在栖梧市调研\n地址：https://news.example/1.html`, 'text')
    expect(meta).toMatchObject({ title: '闻人岱在栖梧市调研', headline: null })
    expect(body).toBe(BODY)
  })

  it('are what a copy prints twice', () => {
    const copy = `真切关怀,亲切慰问\n真切关怀,亲切慰问\n闻人岱到松陵县慰问种粮农民\n${BODY}`
    expect(recovered(copy, 'text').meta.title).toBe('真切关怀，亲切慰问')
  })

  it('stand in the header of an article', () => {
    const html = page(
      `<div class="article-header"><h1>闻人岱在栖梧市调研</h1><div class="meta"><div>学校：<span>栖梧市第一中学</span></div><span>|</span><div>日期：2024年05月06日</div></div></div><div class="article-body"><p>${PARAGRAPHS.join('</p><p>')}</p></div>`,
      '<title>望溪教育在线·校园采风</title>',
    )
    expect(recovered(html).meta.title).toBe('闻人岱在栖梧市调研')
  })

  it('are no caption in brackets', () => {
    expect(recovered(`（图为闻人岱听取企业负责人介绍）\n${BODY}`, 'text').meta.title).toBeNull()
  })
})

describe('what stands around the text', () => {
  it.each([
    ['the headline again', '闻人岱在栖梧市调研'],
    ['what stood over pictures', '调研现场图片：'],
    [
      'what comments ask for',
      '您需要登录后才可以评论， 登录| 注册\n全民阅读迎新年\n岚江网推出专题，以图、文、视频等形式展现',
    ],
    ['what a picture shows', '省委书记、省人大常委会主任闻人岱听取岚江网总编辑介绍《对话》栏目'],
    ['one of several pictures', '走进栖梧（松陵的春天）(2)'],
    ['a caption of whole sentences', '闻人岱来到青瓦村看望种粮农民。一进村，他就走到田边。图/岚江'],
    ['an account that speaks of itself', '我们是岚江文旅的官方账号，请多多点赞、评论、分享！'],
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
