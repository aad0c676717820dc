import { describe, expect, test } from 'vitest'
import { readFileOf } from './folder.ts'

const item = (
  title: string,
) => `<item><title><![CDATA[${title}]]></title><link>https://news.example/${title}.html</link>
<description>&lt;p&gt;摘要&lt;/p&gt;</description><content:encoded><![CDATA[<p>${title}。</p><p>要抓落实。&nbsp;</p>]]></content:encoded>
<pubDate>Tue, 05 Mar 2024 08:00:00 +0800</pubDate><dc:creator>本报记者 乙</dc:creator></item>`
const rss = (...items: string[]) => `<?xml version="1.0" encoding="utf-8"?>
<!-- made by a robot --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>岚江日报</title><link>https://news.example/</link>${items.join('\n')}</channel></rss>`

describe('feeds', () => {
  test('RSS 2.0: the whole content over the description, the channel as publisher', async () => {
    const { copies, failures } = await readFileOf('feed', rss(item('甲'), item('乙')))
    expect(failures).toEqual([])
    expect(copies).toMatchObject([
      {
        format: 'feed',
        part: 0,
        url: 'https://news.example/甲.html',
        text: '<p>甲。</p><p>要抓落实。&nbsp;</p>',
        stated: {
          title: '甲',
          published: 'Tue, 05 Mar 2024 08:00:00 +0800',
          author: '本报记者 乙',
          publisher: '岚江日报',
        },
      },
      { part: 1, stated: { title: '乙' } },
    ])
  })

  test('an entry keeps its hash when the feed is fetched again with a new entry before it', async () => {
    const first = await readFileOf('a.xml', rss(item('甲')))
    const again = await readFileOf('a.xml', rss(item('乙'), item('甲')))
    expect(again.copies[1]!.sha256).toBe(first.copies[0]!.sha256)
    expect(again.copies[0]!.sha256).not.toBe(first.copies[0]!.sha256)
  })

  test('RSS 1.0 has its items beside the channel', async () => {
    const { copies } = await readFileOf(
      'a.rdf',
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
       <channel rdf:about="x"><title>岚江网</title></channel>
       <item rdf:about="y"><title>甲</title><description>要抓落实。</description><dc:date>2024-03-05</dc:date></item></rdf:RDF>`,
    )
    expect(copies).toMatchObject([
      { text: '要抓落实。', stated: { title: '甲', published: '2024-03-05', publisher: '岚江网' } },
    ])
  })

  test('Atom: XHTML content, the link to the page, the time of publication', async () => {
    const { copies } = await readFileOf(
      'a.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>栖梧发布</title><entry><title type="text">甲 &amp; 乙</title>
       <link rel="self" href="https://news.example/self"/><link href="https://news.example/1"/>
       <published>2024-03-05T08:00:00+08:00</published><updated>2024-03-06T08:00:00+08:00</updated><author><name>丙</name></author>
       <source><title>岚江日报</title></source>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>要抓<b>落实</b>。</p><title>x</title></div></content></entry></feed>`,
    )
    expect(copies).toMatchObject([
      {
        url: 'https://news.example/1',
        text: '<div xmlns="http://www.w3.org/1999/xhtml"><p>要抓<b>落实</b>。</p><title>x</title></div>',
        stated: {
          title: '甲 & 乙',
          published: '2024-03-05T08:00:00+08:00',
          author: '丙',
          source: '岚江日报',
          publisher: '栖梧发布',
        },
      },
    ])
  })

  test('a feed that is cut off gives the entries that are whole, and says so', async () => {
    const whole = rss(item('甲'), item('乙'))
    const { copies, failures } = await readFileOf('a.xml', whole.slice(0, whole.indexOf('乙') + 120))
    expect(copies.map((copy) => copy.stated.title)).toEqual(['甲'])
    expect(failures[0]!.reason).toBe('the feed breaks off in the middle of entry 2; the 1 before it are read')
  })

  test('entities of a document type are neither expanded nor fetched', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
      <rss><channel><title>t</title><item><title>甲</title><description>要&b;&c;抓</description></item></channel></rss>`
    const { copies } = await readFileOf('a.xml', bomb)
    expect(copies[0]!.text).toBe('要&b;&c;抓')
  })

  test('an entry that is only a link is told', async () => {
    const { copies, failures } = await readFileOf(
      'a.xml',
      rss('<item><title>甲</title><link>https://news.example/</link></item>', item('乙')),
    )
    expect(copies).toHaveLength(1)
    expect(failures[0]!.reason).toBe('entry 1 (甲): has no content; fetch the page it links to and read that')
  })

  test('elements nested without end are refused', async () => {
    const { failures } = await readFileOf('a.xml', `<rss><channel>${'<item>'.repeat(200_000)}`)
    expect(failures[0]!.reason).toBe('is a feed whose elements are nested more than 1000 deep')
  })

  test.each([
    ['<?xml version="1.0"?><rss><channel><title>t</title></channel></rss>', 'is a feed without entries'],
    [
      '<?xml version="1.0"?><urlset><url/></urlset>',
      'is XML with the root <urlset>, which is neither a feed (RSS, Atom) nor a page',
    ],
  ])('what has no entries is refused: %s', async (text, reason) => {
    expect((await readFileOf('a.xml', text)).failures[0]!.reason).toBe(reason)
  })
})
