import { browser } from 'wxt/browser';
import { listen } from '../shared/messaging.ts';
import { takeUpChecks } from './check-frame.ts';
import { mayAsk } from './guard.ts';
import { HANDLERS } from './handlers.ts';
import { concernsTabs, sitesTurnedOn } from './own.ts';
import { SHAPES } from './shapes.ts';
import { originOf } from './site.ts';
import { detectInOpenTabs, registerDetector } from './sites.ts';
import { forgetGone, forgetTab, forgetUnreadable, refreshTabs, step, toggle } from './tab-actions.ts';
import { forgetVisit } from './visits.ts';

/** The browser may end the background at any time and wakes it for these events: all are listened to at once. */
export default defineBackground(() => {
  listen(HANDLERS, SHAPES, mayAsk);

  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'loading') void forgetGone(tab);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab);
    void forgetVisit(tab);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-panel') void toggle(tab.id);
    if (command === 'next-finding') void step(tab.id, 'next');
    if (command === 'previous-finding') void step(tab.id, 'previous');
  });

  browser.storage.local.onChanged.addListener((changes) => {
    if (!concernsTabs(changes)) return;
    void refreshTabs();
    void detectInOpenTabs(sitesTurnedOn(changes).map(originOf));
  });

  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerDetector().then(() => detectInOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => {
    void registerDetector();
    void forgetUnreadable();
  });

  browser.runtime.onStartup.addListener(() => void registerDetector());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerDetector().then(() => detectInOpenTabs());
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });

  void takeUpChecks();
});
