import dns from 'node:dns';
import { isIP } from 'node:net';

/**
 * Names in `GOUJI_TEST_HOSTS` (separated by commas) lead to this machine, all others nowhere. Without it, names are
 * what they always are. JavaScript, so that a program started by a test can be given it with `--import`.
 */
const lookUp = dns.lookup;

dns.lookup = (name, options, callback) => {
  const done = typeof options === 'function' ? options : callback;
  const names = process.env.GOUJI_TEST_HOSTS?.split(',');
  if (names === undefined || name === 'localhost' || isIP(name) !== 0) return lookUp(name, options, callback);
  if (names.includes(name)) {
    const all = typeof options === 'object' && options?.all === true;
    return process.nextTick(() =>
      all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
    );
  }
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
    hostname: name,
  });
  return process.nextTick(() => done(error));
};
