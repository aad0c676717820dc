import { credit, datePath, escaped, hostOf, type Page, printed, summary } from './page.ts'

/** A news site of today: linked data in the head, a picture with a caption, advertisements, related links, comments. */
export function modern(page: Page): string {
  const { meta } = page
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: meta.title,
    datePublished: meta.published,
    publisher: { '@type': 'Organization', name: meta.publisher },
  }
  const middle = Math.floor(page.paragraphs.length / 2)
  const body = page.paragraphs.map((p, i) => {
    const picture =
      i === 1
        ? `<figure><img data-src="/upload/${page.slug}.jpg" alt=""><figcaption>▲活动现场。本网记者 摄</figcaption></figure>\n`
        : ''
    const ad =
      i === middle
        ? '<div class="ad-slot" data-ad="inread"><!-- ad begin --><a href="/go?ad=12">岚江文旅卡 一卡游遍岚江</a><!-- ad end --></div>\n'
        : ''
    return `${picture}${ad}<p>　　${p}</p>`
  })
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(meta.title ?? '')}_${meta.publisher ?? ''}</title>
<meta property="og:title" content="${escaped(meta.title ?? '')}">
<meta property="og:url" content="https://${hostOf(meta.publisher)}/a/${datePath(meta.published)}/${page.slug}.html">
<meta property="og:description" content="${escaped(summary(page))}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<script>var _hmt=_hmt||[];(function(){var s=document.createElement("script");s.src="//stat.example/h.js"})();</script>
</head>
<body class="article-page">
<header><a class="logo" href="/">${meta.publisher ?? ''}</a><nav><a href="/sz">时政</a><a href="/jj">经济</a><a href="/ms">民生</a><a href="/wl">文旅</a><a href="/video">视频</a></nav></header>
<main>
<nav class="crumbs"><a href="/">首页</a><span>›</span><a href="/sz">时政</a><span>›</span>正文</nav>
<article>
<h1>${escaped(meta.title ?? '')}</h1>
${meta.headline ? `<p class="kicker">原标题：${escaped(meta.headline)}</p>` : ''}
<div class="byline">${meta.origin ? `<span class="source">来源：${meta.origin}</span>` : ''}<time>${printed(meta.published)}</time><span class="read">${Math.floor(page.random() * 90)}万阅读</span><button>收藏</button><button>听新闻</button></div>
<div class="rich-text">
${body.join('\n')}
</div>
${page.dateline || !meta.reporters.length ? '' : `<p class="author">记者 ${meta.reporters.join(' ')}</p>`}
${meta.editors.length ? `<p class="duty">编辑：${meta.editors[0]}${meta.editors[1] ? `　责编：${meta.editors[1]}` : ''}${meta.editors[2] ? `　审核：${meta.editors[2]}` : ''}</p>` : ''}
<p class="statement">特别声明：以上内容仅代表作者观点，不代表平台立场。</p>
</article>
<aside><h3>大家都在看</h3><ol>${page.others.map((o) => `<li><a href="/a/${o.date.replaceAll('-', '/')}/x.html">${escaped(o.title)}</a></li>`).join('')}</ol></aside>
<section class="comments"><h3>网友评论（3）</h3><div class="c"><b>江边一棵树</b><p>支持！希望大桥早点通车，上班就不用绕路了。</p></div><div class="c"><b>栖梧老张</b><p>好政策要落到实处。</p></div><div class="c"><b>匿名用户</b><p>书记什么时候来我们小区看看？</p></div></section>
</main>
<footer><p>互联网新闻信息服务许可证 99120200001　违法和不良信息举报电话：0000-00000000</p><p>Copyright © 2020-2024 ${meta.publisher ?? ''}</p></footer>
</body>
</html>
`
}

/** The digital edition of a party paper. */
export function paper(page: Page): string {
  const { meta } = page
  const day = printed(meta.published, 'day')
  return `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${meta.title ?? ''}</title>
<script>var pubDate="${day}";</script>
</head>
<body>
<div class="nav-top"><a href="../index.html">${meta.publisher ?? ''}数字报</a> <span>${day}</span> <a>返回首页</a> <a>版面概览</a> <a>往期回顾</a></div>
<div class="left"><div class="page-name">第01版：要闻</div><map name="PagePicMap"><area coords="0,0,10,10" shape="polygon" href="content_1.html"></map>
<ul class="titles">${page.others.map((o, i) => `<li><a href="content_${i + 2}.html">${o.title}</a></li>`).join('')}<li><a href="content_1.html">${meta.title ?? ''}</a></li></ul></div>
<div class="right">
<!--enpproperty <articleid>${page.slug}</articleid><date>${day} 00:00:00:0</date><author></author><title>${meta.title ?? ''}</title><sourcename>${meta.publisher ?? ''}</sourcename>/enpproperty-->
<p class="BSHARE_POP">${meta.headline ?? ''}</p>
<h2 id="Title">${meta.title ?? ''}</h2>
<p class="info">${day}　　${page.dateline ? '' : credit('记者 ', meta.reporters)}</p>
<div id="ozoom"><!--enpcontent--><founder-content>
${page.paragraphs.map((p) => `<P>　　${p}</P>`).join('')}
</founder-content><!--/enpcontent--></div>
<div class="turn"><a href="content_0.html">上一篇</a> <a href="content_2.html">下一篇</a> <a>放大+</a> <a>缩小-</a> <a>默认</a></div>
</div>
<div class="foot">${meta.publisher ?? ''}社版权所有，未经书面授权，禁止转载。</div>
</body>
</html>
`
}

/** An article of a public account in a messenger. */
export function account(page: Page): string {
  const { meta } = page
  const section = (p: string) =>
    `<section style="margin: 0px 16px; line-height: 1.75em; text-indent: 2em;"><span style="font-size: 16px; letter-spacing: 1px; color: rgb(63, 63, 63);">${p}</span></section><section><br></section>`
  const tail = [
    meta.origin && meta.origin !== meta.publisher
      ? `<p style="text-align: center; color: #888;">来源：${meta.origin}</p>`
      : '',
    page.dateline ? '' : meta.reporters.length ? `<p style="color: #888;">记者：${meta.reporters.join(' ')}</p>` : '',
    meta.editors.length ? `<p style="color: #888;">编辑：${meta.editors.join(' ')}</p>` : '',
  ]
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta property="og:title" content="${escaped(meta.title ?? '')}" />
<meta property="og:article:author" content="" />
<meta property="og:site_name" content="微信公众平台" />
<title></title>
<script>var ct = "${meta.published ? Math.floor(Date.parse(meta.published) / 1000) : ''}"; var nickname = "${meta.publisher ?? ''}"; var msg_title = '${meta.title ?? ''}';</script>
</head>
<body id="activity-detail" class="zh_CN mm_appmsg">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div id="img-content">
<h1 class="rich_media_title" id="activity-name">
${meta.title ?? ''}
</h1>
<div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta icon_appmsg_tag">原创</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">${meta.publisher ?? ''}</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">${printed(meta.published)}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden;">
<section style="text-align: center;"><span style="color: rgb(0, 122, 170);">点击蓝字 关注我们</span></section>
${page.paragraphs.map(section).join('\n')}
${tail.filter(Boolean).join('\n')}
<section style="text-align: center;"><img data-src="https://mmbiz.example/qr.png"><p>↓↓↓长按识别二维码</p></section>
</div></div></div></div></div>
<div class="rich_media_tool">阅读 1.2万　赞 86　在看 31</div>
<div class="comment"><h3>精选留言</h3><ul><li>桥东居民：盼了好久，点赞！</li><li>清风：说到更要做到。</li></ul></div>
</body>
</html>
`
}

/** A television site's page: player and scripts, the text below the picture. */
export function video(page: Page): string {
  const { meta } = page
  return `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>[视频]${meta.title ?? ''}</title>
<meta name="contentid" content="VIDE${page.slug}">
<meta name=keywords content="[视频]${meta.title ?? ''}">
<script language="Javascript">
var commentTitle = "[视频]${meta.title ?? ''}"; /*评论标题*/
var sorts_dianji = "PAGE1,TOPC1,VIDE"; var hdprop=''; var fdate='${printed(meta.published, 'slash')}';
</script>
</head>
<body>
<div id="page_body"><div class="head_18313"><a href="/lm/">节目官网</a><a href="/live/">直播</a></div>
<div class="video18847"><div class="playingVideo"><div class="flash" id="_video"></div><div class="tit">[视频]${meta.title ?? ''}</div></div>
<div class="playingCon"><div class="gongneng"><span class="laiyuan">来源 : ${meta.origin ?? ''}</span><span class="time">${printed(meta.published)}</span><span class="nrjianjie"><i>内容简介<b></b></i></span></div></div>
<div class="phone_content"><div class="laiyuan">来源：${meta.origin ?? ''}    更新时间：${printed(meta.published, 'han')}</div><div class="video_brief">${meta.title ?? ''}。</div></div></div>
<div class="contit"><span>主要内容<b></b><i></i></span></div>
<div class="content_area" id="content_area">${page.paragraphs.map((p) => `<p>${p.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')}<br/></p>`).join('')}</div>
<div class="zebian"><i></i><span>编辑：${meta.editors[0] ?? ''}</span><span id="zb">责任编辑：${meta.editors[1] ?? ''}</span></div>
<script type="text/javascript">var zeditor = '${meta.editors[1] ?? ''}'; if (zeditor==""){ $("#zb").css("display","none"); }</script>
<div class="list"><h3>精彩视频</h3><ul>${page.others.map((o) => `<li><a href="/v/${o.date.replaceAll('-', '')}.shtml"><img lazy="/i.jpg">[视频]${o.title}</a><i>00:0${1 + Math.floor(page.random() * 8)}:12</i></li>`).join('')}</ul></div>
</div>
<div class="copyright">${meta.publisher ?? ''} 版权所有</div>
</body>
</html>
`
}
