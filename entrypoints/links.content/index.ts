import { linksOf } from '../../lib/page/links.ts';

/** Where the page of a tab leads, for the audit page: put into the tab when the user asks for its list, and gone again. */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => linksOf(document, document.URL),
});
