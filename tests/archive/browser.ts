import * as fake from 'fake-indexeddb';

/** Gives Node the IndexedDB of a browser that has kept nothing yet. */
export function freshIndexedDb(): void {
  // `idb` tells by the classes what it has before it.
  const classes = Object.entries(fake).filter(([name]) => name.startsWith('IDB'));
  Object.assign(globalThis, Object.fromEntries(classes), { indexedDB: new fake.IDBFactory() });
}
