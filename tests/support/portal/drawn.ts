/** Report pages whose mark-up, as it comes, does not hold the report. */

const inner = (html: string, tag: 'head' | 'body'): string =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*)</${tag}>`).exec(html)?.[1] ?? '';

const inScript = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

function shell(html: string, body: string): string {
  const head = inner(html, 'head').replace(/<script[\s\S]*?<\/script>/g, '');
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** An inline script puts the page's content in its place a while after the page has loaded. */
export function byInlineScript(html: string, delay: number): string {
  const script = `window.onload=function(){setTimeout(function(){document.getElementById("app").innerHTML=${inScript(inner(html, 'body'))}},${delay})}`;
  return shell(html, `<div id="app">正在加载，请稍候……</div>\n<script>${script}</script>`);
}

/** A script asks the site for the content. */
export function byRequest(html: string, address: string, delay: number): string {
  const script = `setTimeout(function(){fetch(${inScript(address)}).then(function(r){return r.json()}).then(function(d){document.getElementById("app").innerHTML=d.content})},${delay})`;
  return shell(html, `<div id="app"></div>\n<noscript>请启用脚本。</noscript>\n<script>${script}</script>`);
}

/** What that script is given. */
export const contentOf = (html: string): string =>
  JSON.stringify({ code: 200, content: inner(html, 'body') });

/** The text is there, a script draws its tables. */
export function tablesByScript(html: string, delay: number): string {
  const tables: string[] = [];
  const body = inner(html, 'body').replace(
    /<table\b(?! class="xxgk_table"| width=)[\s\S]*?<\/table>/g,
    (table) => {
      tables.push(table);
      return `<div class="chart" id="table${tables.length}"></div>`;
    },
  );
  const script = `window.onload=function(){setTimeout(function(){${inScript(tables.join('\u0000'))}.split("\\u0000").forEach(function(t,i){document.getElementById("table"+(i+1)).innerHTML=t})},${delay})}`;
  return shell(html, `${body}\n<script>${script}</script>`);
}

/** A frame shows the report. */
export function inFrame(html: string, address: string): string {
  const frame = `<iframe id="content" src="${address}" width="100%" height="2000" frameborder="0" scrolling="no"></iframe>`;
  return shell(
    html,
    `<div class="top">政府信息公开年报</div>\n<div class="w">${frame}</div>\n<div class="foot">网站地图</div>`,
  );
}
