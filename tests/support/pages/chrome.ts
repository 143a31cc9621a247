import { escapeHtml } from './html.ts';
import type { Rng } from './rng.ts';

/** What the site around an article knows of it. */
export interface Article {
  title: string;
  organ: string;
  /** ISO date. */
  published: string;
  year: number;
  /** The article's own mark-up. */
  content: string;
}

const STYLE = `body{margin:0;font:15px/1.8 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#333}
a{color:#0a5aa5;text-decoration:none}.w{width:1000px;margin:0 auto}.top{background:#0b5fa9;color:#fff;padding:18px}
.nav a{margin-right:18px}.crumb,.info,.share{font-size:13px;color:#777}h1{text-align:center;font-size:24px}
.article table,.TRS_Editor table,#zoom table,.pages_content table{border-collapse:collapse}td,th{padding:2px 4px}
.foot{background:#eee;text-align:center;font-size:13px;padding:12px}.side{float:right;width:200px;font-size:13px}`;

const CONTAINERS = [
  'class="TRS_Editor"',
  'class="ucapcontent" id="UCAP-CONTENT"',
  'id="zoom"',
  'class="article-content article"',
  'class="pages_content"',
  'class="view TRS_UEDITOR trs_paper_default"',
] as const;

const NAVIGATION = ['首页', '政务动态', '政府信息公开', '政务服务', '互动交流', '数据开放'];
const DUTIES = [
  '政府信息公开指南',
  '政府信息公开制度',
  '法定主动公开内容',
  '行政许可',
  '行政处罚/行政强制',
  '行政事业性收费',
  '政府集中采购',
  '政府信息公开年报',
  '依申请公开',
];

function links(texts: readonly string[], tag: string): string {
  return texts.map((text) => `<${tag}><a href="#">${escapeHtml(text)}</a></${tag}>`).join('\n');
}

/** The day as sites print it. */
export function dateText(iso: string, rng: Rng): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return rng.pick([
    iso,
    `${iso} ${rng.int(9, 17)}:${rng.int(10, 59)}`,
    `${year}年${Number(month)}月${Number(day)}日`,
    `${year}-${month}-${day} 10:2${rng.int(0, 9)}:00`,
  ]);
}

function head({ title, organ, published }: Article, rng: Rng): string {
  const metas = [
    '<meta charset="utf-8">',
    `<meta name="SiteName" content="${escapeHtml(organ)}">`,
    rng.chance(0.6) ? `<meta name="ArticleTitle" content="${escapeHtml(title)}">` : '',
    rng.chance(0.6) ? `<meta name="PubDate" content="${published} 09:30:00">` : '',
    rng.chance(0.4) ? '<meta name="ColumnName" content="政府信息公开年报">' : '',
    rng.chance(0.4) ? '<meta name="Keywords" content="政府信息公开,年度报告">' : '',
  ];
  const suffix = rng.pick(['', `_${organ}`, '-政府信息公开年报', ` - ${organ}门户网站`]);
  const script = 'for(var i=0;i<3&&i<window.a;i++){document.title="一、总体情况"}';
  return `<head>\n${metas.filter(Boolean).join('\n')}\n<title>${escapeHtml(title + suffix)}</title>
<style>${STYLE}</style>\n<script>${script}</script>\n</head>`;
}

function metadata({ title, organ, published, year }: Article, rng: Rng): string {
  const day = dateText(published, rng);
  const number = `0112${rng.int(1000, 9999)}/${year + 1}-0${rng.int(1000, 9999)}`;
  const keyword = '政府信息公开;年报';
  if (rng.chance(0.5)) {
    return `<table class="xxgk_table" width="100%"><tr><td>索 引 号：</td><td>${number}</td><td>信息分类：</td><td>政府信息公开年报</td></tr>
<tr><td>发布机构：</td><td>${escapeHtml(organ)}</td><td>公开日期：</td><td>${day}</td></tr>
<tr><td>名　　称：</td><td colspan="3">${escapeHtml(title)}</td></tr><tr><td>主 题 词：</td><td colspan="3">${keyword}</td></tr></table>`;
  }
  return `<ul class="xxgk_head"><li><b>索引号</b>${number}</li><li><b>名称</b>${escapeHtml(title)}</li>
<li><b>公开日期</b>${day}</li><li><b>有效性</b></li></ul>`;
}

function sharing(rng: Rng): string {
  return rng.pick([
    '<div class="share bdsharebuttonbox">分享到：<a href="#" title="分享到微信">微信</a> <a href="#">新浪微博</a> 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>',
    '<p class="share"><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></p>',
    '<div class="share-box"><span>扫一扫在手机打开当前页</span><img src="/qr.png" alt="二维码" width="90" height="90"></div>',
  ]);
}

function related({ organ, year }: Article, rng: Rng): string {
  const others = [year - 1, year - 2].map((one) => `${organ}${one}年政府信息公开工作年度报告`);
  return rng.pick([
    `<div class="related"><h3>相关链接：</h3><ul>${links(others, 'li')}</ul></div>`,
    `<div class="pager"><p>上一篇：<a href="#">${others[0]}</a></p><p>下一篇：<a href="#">${organ}政府信息公开指南</a></p></div>`,
    '<div class="relatedDoc"><p>相关链接：</p><p>-</p></div>',
  ]);
}

function footer(organ: string, rng: Rng): string {
  const lines = [
    `主办：${organ}　承办：${organ}办公室　政务热线：12345　网站地图`,
    `网站标识码：53040${rng.int(10_000, 99_999)}　备案号：滇ICP备050${rng.int(10_000, 99_999)}号-1　滇公网安备 5304020200023${rng.int(0, 9)}号`,
    '网站支持IPv6　建议使用1024×768分辨率浏览本站',
  ];
  const tag = rng.pick(['p', 'div', 'li']);
  const inner = lines.map((line) => `<${tag}>${line}</${tag}>`).join('\n');
  return rng.pick([
    `<div class="foot">${inner}</div>`,
    `<footer class="foot">${inner}</footer>`,
    `<div id="bottom"><table width="100%"><tr><td align="center">${lines.join('<br>')}</td></tr></table></div>`,
  ]);
}

/** A whole page of a government site around an article, its furniture in varied places. */
export function sitePage(article: Article, rng: Rng): string {
  const { title, organ, published, year, content } = article;
  const crumb = `<div class="crumb">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">政府信息公开年报</a> &gt; ${rng.pick(['正文', `${year}年`])}</div>`;
  const info = `<div class="info">发布时间：${dateText(published, rng)}　来源：${escapeHtml(organ)}　浏览次数：<span id="hits">${rng.int(12, 900)}</span></div>`;
  const side = `<div class="side"><h3>政府信息公开</h3><ul>${links(DUTIES, 'li')}</ul></div>`;
  const heading = rng.pick([
    `<h1>${escapeHtml(title)}</h1>`,
    `<div class="article-title"><p>${escapeHtml(title)}</p></div>`,
    `<h2 class="title">${escapeHtml(title)}</h2>`,
  ]);
  const meta = metadata(article, rng);
  const front = rng
    .pick([
      [heading, info],
      [meta, heading],
      [heading, meta],
      [meta, heading, info],
    ])
    .join('\n');
  const main = `<div ${rng.pick(CONTAINERS)}>\n${content}\n</div>`;
  const back = rng
    .pick([[sharing(rng), related(article, rng)], [related(article, rng), sharing(rng)], [sharing(rng)], []])
    .join('\n');
  const aside = rng.chance(0.4) ? side : '';
  const body = rng.chance(0.5)
    ? `${aside}<div class="main">${front}\n${main}\n${back}</div>`
    : `<div class="main">${front}\n${main}\n${back}</div>${aside}`;
  const hidden = rng.chance(0.3)
    ? `<div style="display:none" id="desc">${escapeHtml(title)} 六、其他需要报告的事项</div>`
    : '';
  return `<!DOCTYPE html>
<html lang="zh-CN">
${head(article, rng)}
<body>
${hidden}<div class="top"><div class="w">${escapeHtml(organ)}门户网站</div></div>
<div class="nav w">${links(NAVIGATION, 'span')}</div>
<div class="w">${crumb}
${body}
</div>
${footer(organ, rng)}
</body>
</html>
`;
}
