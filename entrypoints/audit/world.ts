import { judgedOf, readOf } from '../../lib/audit/worked.ts';
import type { World } from '../../lib/audit/world.ts';
import { PoliteFetcher } from '../../lib/fetch/polite.ts';
import { sendByFetch } from '../../lib/fetch/send.ts';
import { unpackOutline } from '../../lib/read/packed.ts';
import { digestOf } from '../../lib/verdict/digest.ts';
import { pageText } from '../../lib/verdict/page-text.ts';
import type { Allowed } from './allowed.ts';
import type { Crew } from './crew.ts';
import type { Redirects } from './redirects.ts';
import { readInTab, type TabReader } from './tab-reader.ts';

/** One for all that the page fetches: lists and reports of one host take turns with each other. */
export function politeFetcher(allowed: Allowed, redirects: Redirects): PoliteFetcher {
  return new PoliteFetcher({
    send: redirects.showing(sendByFetch()),
    mayFetch: ({ hostname }) => allowed.has(hostname),
  });
}

/** What a run needs, in a page of the extension. */
export function worldOf(store: World['store'], fetcher: PoliteFetcher, crew: Crew): World {
  const judge: World['judge'] = async (asked) => judgedOf(await crew.do({ kind: 'judge', asked }));
  const reader: TabReader = {
    look: async (pieces, source) => {
      const { judgement, mayShowMore } = await judge({ source, pieces });
      if (judgement.report === null) return 'none';
      return mayShowMore ? 'part' : 'report';
    },
    keep: async ({ pieces, url: address }) => {
      const outline = unpackOutline(pieces);
      return {
        pieces,
        sha256: null,
        digest: await digestOf(outline),
        bytes: new TextEncoder().encode(pageText(outline)).byteLength,
        attachments: [],
        mayBeDrawn: false,
        address,
        via: 'tab',
        fetchedAt: new Date().toISOString(),
      };
    },
  };
  return {
    store,
    fetch: (url, options) => fetcher.fetch(url, options),
    read: async (page) => readOf(await crew.do({ kind: 'read', page })),
    judge,
    readInTab: (url, options) => fetcher.visit(url, options, () => readInTab(url, options.signal, reader)),
    waits: () => fetcher.waits(),
    now: () => new Date(),
  };
}
