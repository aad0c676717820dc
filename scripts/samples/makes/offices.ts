import { credit, escaped, hostOf, type Page, printed, summary } from './page.ts'

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
