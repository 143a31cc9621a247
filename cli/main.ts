#!/usr/bin/env node
import { CommanderError } from 'commander';
import { listenForInterrupts } from './interrupt.ts';
import { explain } from './problem.ts';
import { createProgram } from './program.ts';

const USAGE: Readonly<Record<string, string>> = {
  'commander.unknownOption': '不认识的选项',
  'commander.unknownCommand': '不认识的命令',
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少选项',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.invalidArgument': '选项的值无效',
  'commander.excessArguments': '参数过多',
  'commander.conflictingOption': '选项不能同时使用',
};

/** Says what commander objects to, in both languages; help and version are no objections. */
function usageStatus({ code, exitCode, message }: CommanderError): number {
  if (exitCode === 0) return 0;
  const words = USAGE[code];
  if (words !== undefined) {
    const english = message.replace(/^error: /u, '');
    process.stderr.write(`gouji: ${words} / ${english}\n用法见 gouji --help / see gouji --help\n`);
  }
  return 2;
}

async function run(): Promise<number> {
  let status = 0;
  try {
    const program = createProgram((commandStatus) => {
      status = commandStatus;
    });
    await program.parseAsync();
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return usageStatus(error);
    const { zh, en } = explain(error);
    process.stderr.write(`gouji: ${zh} / ${en}\n`);
    return 2;
  }
}

// Whoever reads the output may go away at any time (`| head`); `Output` stops then, and nobody is left to tell.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
listenForInterrupts();

// Ends at once, though a request or a worker that is no longer wanted should still be under way.
process.exit(await run());
