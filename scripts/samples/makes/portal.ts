import { credit, datePath, escaped, hostOf, type Page, printed, summary } from './page.ts'

const NAV = ['首页', '走进岚江', '政务公开', '政务服务', '互动交流', '数据开放', '专题专栏']

/** A government portal on a publishing system with the article metadata that the site standard asks for. */
export function portal(page: Page): string {
  const { meta } = page
  const site = meta.publisher ?? ''
  const host = hostOf(meta.publisher)
  const source = meta.origin ? `<span>信息来源：${meta.origin}</span>` : ''
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="SiteName" content="${site}">
<meta name="SiteDomain" content="${host}">
<meta name="ColumnName" content="要闻动态">
<meta name="ColumnType" content="新闻动态">
${meta.title ? `<meta name="ArticleTitle" content="${escaped(meta.title)}">` : ''}
${meta.published ? `<meta name="PubDate" content="${printed(meta.published)}">` : ''}
${meta.origin ? `<meta name="ContentSource" content="${meta.origin}">` : ''}
<meta name="Description" content="${escaped(summary(page))}">
<title>${meta.title ? `${escaped(meta.title)} - ` : ''}要闻动态 - ${site}</title>
<link rel="stylesheet" href="/images/style2020.css">
<script src="/images/jquery-3.5.1.min.js"></script>
<style>.TRS_Editor P{line-height:2em;font-size:12pt}.gray{filter:grayscale(1)}</style>
</head>
<body>
<div class="top"><div class="w1200"><a href="/wza/">无障碍阅读</a> <a href="/cnr/">长者模式</a> <span id="weather">今天 多云 8℃～15℃</span></div></div>
<div class="head"><img src="/images/logo.png" alt="${site}"><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<ul class="nav">${NAV.map((n, i) => `<li><a href="/col${i}/index.html">${n}</a></li>`).join('')}</ul>
<div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/yw/">要闻动态</a> &gt; 正文</div>
<div class="article">
<h1>${meta.title ? escaped(meta.title) : ''}</h1>
${meta.headline ? `<h2 class="sub">${escaped(meta.headline)}</h2>` : ''}
<div class="info"><span>发布时间：${printed(meta.published)}</span>${source}<span>浏览次数：<script>document.write(hits(${Math.floor(page.random() * 9000)}))</script></span><span class="fontsize">字体：<a>大</a> <a>中</a> <a>小</a></span></div>
<div class="content"><div class="view TRS_UEDITOR trs_paper_default">
${page.paragraphs.map((p) => `<p style="text-indent: 2em;">${p}</p>`).join('\n')}
</div></div>
<p class="editor">${[page.dateline ? '' : credit('记者：', meta.reporters), credit('责任编辑：', meta.editors, '、')].filter(Boolean).join('　')}</p>
<div class="share">分享到：<a class="weixin">微信</a><a class="weibo">微博</a><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></div>
<div class="related"><h3>相关阅读</h3><ul>${page.others.map((o, i) => `<li><a href="/yw/${o.date.slice(0, 7).replace('-', '')}/t${o.date.replaceAll('-', '')}_${i}.html">${escaped(o.title)}</a><span>${o.date}</span></li>`).join('')}</ul></div>
</div>
<div class="foot"><p>版权所有：${site}　主办：${site}办公室</p><p>网站标识码：9900000001　岚ICP备00000001号　岚公网安备 99000002000001号</p><p>地址：澄州市青禾区听潮路1号</p></div>
</body>
</html>
`
}

/** A page of the first years of the web: tables for layout, GB2312 declared, a body held apart by <br> alone. */
export function old(page: Page): string {
  const { meta } = page
  const line = [
    meta.origin ? `来源：${meta.origin}` : '',
    page.dateline ? '' : credit('作者：', meta.reporters),
    meta.published ? `时间：${printed(meta.published)}` : '',
    `点击：${Math.floor(page.random() * 4000)}次`,
  ].filter(Boolean)
  return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>${meta.title ?? ''}-${meta.publisher ?? ''}</title>
<style type="text/css">
<!--
td { font-size: 12px; line-height: 22px }
.bt { font-size: 20px; font-weight: bold; color: #C00 }
-->
</style>
</head>
<body topmargin="0">
<table width="960" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td background="/img/top.gif" height="120"><marquee>热烈欢迎访问${meta.publisher ?? '本站'}！</marquee>
<tr><td bgcolor="#CC0000" align="center"><font color="#FFFFFF"><a href="/">网站首页</a> | <a href="/gk/">概况</a> | <a href="/xw/">新闻</a> | <a href="/zs/">招商引资</a> | <a href="/ly/">旅游</a> | <a href="/bbs/">论坛</a></font>
</table>
<table width="960" align="center" cellpadding="5">
<tr><td width="220" valign="top">
  <table width="100%"><tr><td bgcolor="#EEEEEE"><b>热点新闻</b>
${page.others.map((o) => `  <tr><td>·<a href="show.asp?id=${o.date.replaceAll('-', '')}" title="${o.title}">${o.title.slice(0, 14)}…</a>`).join('\n')}
  </table>
<td valign="top">
  <div>您现在的位置：<a href="/">首页</a> >> <a href="/xw/">新闻中心</a> >> 正文</div>
  <div align="center" class="bt">${meta.title ?? ''}</div>
  <div align="center">${line.join('&nbsp;&nbsp;&nbsp;')}&nbsp;&nbsp;【字号 <a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
  <hr size="1">
  <font id="zoom">
${page.paragraphs.map((p) => `&nbsp;&nbsp;&nbsp;&nbsp;${p}`).join('<br>\n<br>\n')}<br>
  </font>
  <div align="right">${credit('[编辑：', meta.editors)}${meta.editors.length ? ']' : ''}</div>
  <div>【<a href="javascript:history.back()">返回</a>】【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div>
</table>
<table width="960" align="center"><tr><td align="center" bgcolor="#EEEEEE">Copyright &copy; ${meta.publisher ?? ''} All Rights Reserved　技术支持：竹里软件
</table>
</body>
</html>
`
}

/** A zone's site by a small software house: cells never closed, the text pasted from a word processor. */
export function word(page: Page): string {
  const { meta } = page
  const font = 'FONT-SIZE: 16pt; FONT-FAMILY: 仿宋_GB2312; mso-hansi-font-family: 宋体; mso-font-kerning: 0pt'
  const pasted = (p: string) => p.replace(/\d+(\.\d+)?%?/g, (n) => `<SPAN lang=EN-US style="${font}">${n}</SPAN>`)
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Keywords" content="${meta.publisher ?? ''}" />
<title>${meta.title ?? ''}--园区动态-${meta.publisher ?? ''}</title>
<script type="text/javascript" src="/js/jquery.pack.js"></script>
</head>
<div id="top"><div class="date">今天是<script>showDate()</script></div><div class="toplink"><a href="/oa/">办公系统</a> | <a href="/mail/">邮箱</a> | <a href="/login/">登录</a></div></div>
<ul id="mainNav"><li><h4><a href="/">首页</a></h4></li><li><h4><a href="/zjyq/">走进园区</a></h4><ul><li>园区概况</li><li>领导班子</li><li>机构设置</li></ul></li><li><h4><a href="/zsyz/">招商引资</a></h4></li><li><h4><a href="/djgz/">党建工作</a></h4></li></ul>
<div id="content"><div class="path">您现在的位置：<a href="/">${meta.publisher ?? ''}</a>&gt;<a href="/dt/">园区动态</a></div>
<!--startprint-->
<div class="printArea">
<h2 class="title">${meta.title ?? ''}</h2>
<h3 class="subTitle"><span></span></h3>
<div class="property"> <span>文章来源：${meta.origin === meta.publisher ? '本站原创' : (meta.origin ?? '')}</span> <span>作者：${page.dateline || !meta.reporters.length ? '佚名' : meta.reporters.join(' ')}</span> <span>发布时间：${printed(meta.published, 'han')}</span> <span>点击数：<script src="/GetHits.aspx?id=${Math.floor(page.random() * 9000)}"></script>次</span></div>
<div class="conTxt">
<table width="100%"><tr><td>
${page.paragraphs
  .map(
    (p) =>
      `<P class=MsoNormal style="MARGIN: 0cm 0cm 0pt; TEXT-INDENT: 32pt; LINE-HEIGHT: 28pt; mso-char-indent-count: 2.0"><SPAN style="${font}">${pasted(p)}<SPAN lang=EN-US><?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><o:p></o:p></SPAN></SPAN></P>`,
  )
  .join('\n')}
<tr><td align=right>${credit('审核：', meta.editors, ' ')}
</div><!--endprint-->
<div class="userControl"><a href="javascript:doPrint()">【打印正文】</a></div>
<div class="others"><div class="prev"><span>上一篇：</span><a title="标题：${page.others[0]?.title ?? ''}&#xD;点击数：180">${page.others[0]?.title ?? ''}</a>[ ${page.others[0]?.date.slice(5) ?? ''} ]</div>
<div class="next"><span>下一篇：</span><a>${page.others[1]?.title ?? ''}</a>[ ${page.others[1]?.date.slice(5) ?? ''} ]</div></div>
</div></div>
<div id="footer">版权所有：${meta.publisher ?? ''} 地址：栖梧市机杼大道9号 邮编：000000</div>
</html>
`
}

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

/** What feed-to-blog robots write: front matter, then the page's markup with its comments and style sheets. */
export function robot(page: Page): string {
  const { meta } = page
  const date = meta.published ? new Date(meta.published).toUTCString() : ''
  const picture = `<div class="img_wrapper"><img style="max-width: 640px;" src="https://n.${hostOf(meta.publisher)}/w800h514/${page.slug}.jpg" alt referrerpolicy="no-referrer"><span class="img_descr"></span></div>`
  const lines = page.paragraphs.map((p, i) => `<p cms-style="font-L">　　${p}</p>${i === 1 ? `\n${picture}` : ''}`)
  return `
---
title: '${meta.title ?? ''}'
categories: 
 - 财经
 - ${meta.publisher ?? ''}
 - ${meta.publisher ?? ''}－国内
headimg: 'https://n.${hostOf(meta.publisher)}/w800h514/${page.slug}.jpg'
author: ${meta.publisher ?? ''}
comments: false
date: ${date}
thumbnail: 'https://n.${hostOf(meta.publisher)}/w800h514/${page.slug}.jpg'
---

<div>   
${meta.headline ? `<p cms-style="font-L">　　原标题：${meta.headline}</p>\n` : ''}${meta.origin ? `<p cms-style="font-L">　　来源：${meta.origin}</p>\n` : ''}${lines.join('\n')}
<!--article_adlist[<p cms-style="font-L">(本文来自江畔资讯，更多原创内容请下载“江畔”APP)</p>]article_adlist--><!-- news_keyword_pub,${page.slug} -->



<!-- 正文下iframe -->
<!-- 总声明-->
<!-- 文末二维码 start -->
            <style>
            .appendQr_wrap&#123;border:1px solid #E6E6E6;padding:8px;&#125;
            .appendQr_normal_txt&#123;float:left;font-size:20px;color:#333;&#125;
            </style>
            <div class="clearfix appendQr_wrap">
                <div class="appendQr_normal"><img src="https://n.${hostOf(meta.publisher)}/qr.png" referrerpolicy="no-referrer"></div>
                <div class="appendQr_normal_txt">海量资讯、独家解读，尽在江畔财经APP</div>
            </div>
<!-- 编辑姓名及工作代码 -->
${meta.editors.length ? `<p class="article-editor">责任编辑：${meta.editors.join(' ')} </p>` : ''}
<!-- 编辑姓名及工作代码-->

</div>
            `
}

/** A text that someone wrote down as Markdown, with a heading and nothing else. */
export function note(page: Page): string {
  const { meta } = page
  const line = [
    printed(meta.published),
    meta.origin ? `来源：${meta.origin}` : '',
    page.dateline ? '' : credit('记者：', meta.reporters),
  ]
  return `# ${meta.title ?? ''}\n\n*${line.filter(Boolean).join(' | ')}*\n\n${page.paragraphs.join('\n\n')}\n\n---\n\n[返回目录](../README.md)\n`
}

/** A bare page that holds a text in paragraphs and a rule, nothing named: its title was lost on the way. */
export function untitled(page: Page): string {
  return `<html><body>\n${page.paragraphs.map((p) => `<div>${p}</div>`).join('\n<div>&nbsp;</div>\n')}\n</body></html>\n`
}
