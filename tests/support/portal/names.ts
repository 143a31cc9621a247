import './names.mjs';
import { HOSTS } from './hosts.ts';

/** Environment under which a Node program finds the portal's hosts on this machine, and no others anywhere. */
export const NAMES_ENV = {
  GOUJI_TEST_HOSTS: HOSTS.join(','),
  NODE_OPTIONS: `--import=${new URL('names.mjs', import.meta.url).href}`,
} as const;

/** The same for this process; what it gives back undoes it. */
export function leadHere(): () => void {
  process.env.GOUJI_TEST_HOSTS = NAMES_ENV.GOUJI_TEST_HOSTS;
  return () => {
    delete process.env.GOUJI_TEST_HOSTS;
  };
}
