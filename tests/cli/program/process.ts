import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, gouji, spawned } from '../built.ts';
import { reportPage } from '../pages.ts';
import { serve } from '../server.ts';
import { files } from './folder.ts';

const shell = (command: string, env: Record<string, string> = {}) =>
  spawned('bash', ['-c', command], { env: { CLI, NODE: process.execPath, TERM: 'xterm', ...env } });

/** Runs a command with a terminal of its own for standard output and error (`script` of util-linux). */
const onTerminal = (command: string, env: Record<string, string> = {}) =>
  shell(`script -qec '${command}' /dev/null`, { NO_COLOR: '', ...env });

export function processTests(base: string): void {
  const folder = files(
    join(base, 'process'),
    Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${index}.html`, reportPage({ faulty: index % 2 === 0 })]),
    ),
  );

  describe('gouji as a process', () => {
    it.each(['ndjson', 'json', 'text', 'csv'])(
      'ends quietly when nobody reads its %s any more',
      async (format) => {
        const { stdout, stderr } = await shell(
          `set -o pipefail; "$NODE" "$CLI" check "$FOLDER" --format ${format} | head -n 1`,
          { FOLDER: folder },
        );
        expect(stdout.split('\n')).toHaveLength(2);
        expect(stderr).toBe('');
      },
    );

    it('ends at once on Ctrl-C', async () => {
      const silent = await serve(() => undefined);
      const ran = await gouji(['check', silent.origin, '--format', 'ndjson'], {
        onStart: (kill) => setTimeout(() => kill('SIGINT'), 1500),
      });
      await silent.close();
      expect(ran).toMatchObject({ status: 130, stdout: '', stderr: '' });
      expect(ran.time).toBeLessThan(10_000);
    });

    it('writes coloured text on a terminal', async () => {
      const { stdout } = await onTerminal(`"$NODE" "$CLI" check "${join(folder, '0.html')}"`);
      expect(stdout).toContain('\u001b[31m✗');
      expect(stdout).toContain('错误 2');
    });

    it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('writes plain text with %j', async (env) => {
      // The progress line, which a busy machine makes a run show, is no part of the text: it goes elsewhere.
      const command = `"$NODE" "$CLI" check "${join(folder, '0.html')}" 2>/dev/null`;
      const { stdout } = await onTerminal(command, env);
      expect(stdout).toMatch(/^✗ /u);
      expect(stdout).not.toContain('\u001b');
    });

    it('shows its progress on a terminal that can take a line back, and only there', async () => {
      const silent = await serve((_, response) => setTimeout(() => response.end('<p>x'), 700));
      const addresses = [1, 2].map((page) => `${silent.origin}/${page}`).join(' ');
      const command = `"$NODE" "$CLI" check ${addresses} --format ndjson`;
      const terminal = await onTerminal(`${command} >/dev/null`);
      const dumb = await onTerminal(`${command} >/dev/null`, { TERM: 'dumb' });
      const piped = await shell(command);
      await silent.close();
      expect(terminal.stdout).toContain('\r\u001b[2K2/2 · ');
      expect(terminal.stdout).toMatch(/2\/2 · [\d.]+ 个\/秒 · 剩余约 0:00/u);
      expect(terminal.stdout.endsWith('\r\u001b[2K')).toBe(true);
      expect(dumb.stdout).toBe('');
      expect(piped.stderr).toBe('');
    });
  });
}
