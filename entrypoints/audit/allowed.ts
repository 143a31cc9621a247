import { browser } from 'wxt/browser';

/** The hosts that the extension may ask, as the user and the manifest have it now. */
export class Allowed {
  #patterns: readonly string[] = [];

  /** @param onChange called whenever the user allows a host or takes that back, here or elsewhere */
  static async watch(onChange: () => void): Promise<Allowed> {
    const allowed = new Allowed();
    const readAgain = (): void => {
      void allowed.#read().then(onChange);
    };
    browser.permissions.onAdded.addListener(readAgain);
    browser.permissions.onRemoved.addListener(readAgain);
    await allowed.#read();
    return allowed;
  }

  /** @param host with or without a port: permissions know of none */
  has(host: string): boolean {
    return this.#patterns.some((pattern) => isIn(nameOf(host), pattern));
  }

  /** Asks the user. Only within a click or a key. Says whether he allowed it. */
  ask(host: string): Promise<boolean> {
    return browser.permissions.request({ origins: [`*://${nameOf(host)}/*`] });
  }

  async #read(): Promise<void> {
    const { origins = [] } = await browser.permissions.getAll();
    this.#patterns = origins;
  }
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '');

const PATTERN = /^(?:\*|https?):\/\/([^/]+)\/\*$/;

/** Whether pages of a host, by either protocol, are in a match pattern. */
function isIn(host: string, pattern: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, name = ''] = PATTERN.exec(pattern) ?? [];
  if (name === '*') return true;
  if (!name.startsWith('*.')) return host === name;
  return host === name.slice(2) || host.endsWith(name.slice(1));
}
