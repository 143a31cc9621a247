import { Command, InvalidArgumentError, Option } from 'commander';
import { displayWidth } from '../lib/output/width.ts';
import { AUDIT_FORMATS } from './audit/formats.ts';
import type { AuditCommandOptions } from './commands/audit.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import { RULE_FORMATS, type RulesCommandOptions } from './commands/rules.ts';
import { FAIL_ON } from './exit-status.ts';
import { FORMATS } from './format.ts';
import { VERSION } from './version.ts';
import { isWebAddress } from './web-address.ts';

/** Commander's own words, Chinese first. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

const EXIT_STATUS = `
退出码 Exit status:
  0  没有达到 --fail-on 级别的问题 / nothing at or above --fail-on
  1  有 / there is
  2  用法错误，或有输入未能读取、不能与 --previous 核对（其余照常检查）
     / bad usage, or an input that could not be read or compared with --previous (the others are checked)`;

const AUDIT_HELP = `
以同样的参数再次运行，从上次停下处继续，已有的网页不再读取；上次因网络或服务器繁忙未能读取的再试。
文件夹和 WARC 文件不访问网络。Ctrl-C 停止，归档保持完好。
Called again with the same arguments it goes on where it was, and fetches nothing that it has; what the network or
a busy server has kept from it is tried again. Folders and WARC files ask nobody. Ctrl-C stops, and leaves the
archive in order.

退出码 Exit status:
  0  没有达到 --fail-on 级别的问题 / nothing at or above --fail-on
  1  有 / there is
  2  用法错误，或有网页、文件未能读取（逐一说明，其余照常检查）
     / bad usage, or something could not be read (each is named, the others are checked)
  130  被 Ctrl-C 停止 / stopped by Ctrl-C`;

const lang = () =>
  new Option('--lang <lang>', '提示语言 / language of messages').choices(['zh', 'en']).default('zh');

const failOn = () =>
  new Option('--fail-on <severity>', '达到何级别时退出码为 1 / what makes the exit status 1')
    .choices(FAIL_ON)
    .default('error');

function reportYear(value: string): number {
  if (/^20\d{2}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError('须为四位年度 / must be a year of four digits');
}

/** A server is never asked faster than ten times a second. */
function pauseSeconds(value: string): number {
  const seconds = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : Number.NaN;
  if (seconds >= 0.1 && seconds <= 3600) return seconds;
  throw new InvalidArgumentError('须为 0.1 至 3600 的秒数 / must be seconds from 0.1 to 3600');
}

function webAddress(value: string): string {
  if (isWebAddress(value)) return value;
  throw new InvalidArgumentError('须为 http(s) 网址 / must be an http(s) address');
}

/**
 * The commands. Each is loaded when it is called.
 *
 * @param exit takes the exit status of the command that was called
 */
export function createProgram(exit: (status: number) => void): Command {
  const program = new Command('gouji')
    .description(
      '检查政府信息公开工作年度报告：表格勾稽、必备内容、文字与依据\n' +
        'Checks the annual disclosure reports of Chinese government organs',
    )
    .version(VERSION, '-V, --version', '显示版本 / print the version')
    .helpOption('-h, --help', '显示帮助 / print this help')
    .helpCommand('help [command]', '显示一个命令的帮助 / print the help of a command')
    .configureHelp({ displayWidth, styleTitle: (title) => TITLES[title] ?? title })
    // `main` says what is wrong, in both languages.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  program
    .command('check')
    .description('检查报告 / check reports')
    .argument(
      '[inputs...]',
      '.html .htm .txt 文件、文件夹、http(s) 网址，- 为标准输入 / files, folders, addresses, - for standard input',
    )
    .addOption(
      new Option(
        '--format <format>',
        '输出格式；终端上默认 text，否则默认 json / output format; text on a terminal, else json',
      ).choices(FORMATS),
    )
    .option('--output <file>', '写入文件而不是标准输出 / write to a file instead of standard output')
    .addOption(failOn())
    .addOption(
      new Option(
        '--edition <edition>',
        '指定格式版本，不从报告中判断 / the edition, instead of reading it from the report',
      ).choices(['2019', '2021']),
    )
    .addOption(lang())
    .addOption(
      new Option(
        '--base-url <url>',
        '文件或标准输入中网页的原网址 / the address of a page read from a file or standard input',
      ).argParser(webAddress),
    )
    .option(
      '--previous <file>',
      '同一机关上年度的报告（文件或网址），据以核对结转等；它本身不检查 / last year’s report of the same organ, a file or an address, to check against; it is no input itself',
    )
    .addOption(
      new Option(
        '--stdin <format>',
        '从标准输入逐行读取 {"source", "html"}，逐行输出结果（ndjson）；代替 <inputs> / pages from standard input, {"source", "html"} a line, a result a line; in place of inputs',
      )
        .choices(['ndjson'])
        .conflicts(['format', 'previous', 'baseUrl']),
    )
    .addHelpText('after', EXIT_STATUS)
    .action(
      async (inputs: string[], options: CheckCommandOptions & { stdin?: 'ndjson' }, command: Command) => {
        if (options.stdin !== undefined) {
          if (inputs.length > 0)
            command.error('error: no inputs beside --stdin', { code: 'commander.excessArguments' });
          const { checkLines } = await import('./commands/check-lines.ts');
          return exit(await checkLines(options));
        }
        if (inputs.length === 0)
          command.error("error: missing required argument 'inputs'", { code: 'commander.missingArgument' });
        const { checkCommand } = await import('./commands/check.ts');
        exit(await checkCommand(inputs, options));
      },
    );

  program
    .command('audit')
    .description(
      '整批检查一个门户的报告，存入归档 / check all reports of a portal, and keep them in an archive',
    )
    .argument(
      '<input>',
      '报告列表的网址、CSV（机关、年度、网址）、文件夹或 WARC 文件 / address of a list, CSV (organ, year, address), folder or WARC file',
    )
    .requiredOption(
      '--archive <folder>',
      '归档文件夹；没有则新建 / folder of the archive; made where there is none',
    )
    .addOption(
      new Option(
        '--year <year>',
        '只要该年度的报告（列表和 CSV） / reports of that year only (lists and CSV)',
      ).argParser(reportYear),
    )
    .option(
      '--organ-lists',
      '列表所链接的各机关的列表也读取（一级） / read the organs’ lists that the list leads to as well (one level)',
    )
    .option(
      '--allow-host <host...>',
      'gov.cn 和给出的网址以外，还可访问的主机 / hosts that may be asked besides gov.cn and those of the addresses given',
    )
    .addOption(
      new Option('--pause <seconds>', '同一主机两次访问之间的间隔 / pause between two requests to one host')
        .argParser(pauseSeconds)
        .default(1),
    )
    .option(
      '--organs <file>',
      '应公布报告的机关名单（每行一个，或 CSV），与 --year 同用：在标准错误上列出未公布、逾期的 / organs that should have published, one a line or CSV, with --year: those without a report, and late ones, are told on standard error',
    )
    .option('--again', '重新读取全部网页，而不是从上次停下处继续 / fetch all anew instead of going on')
    .addOption(
      new Option(
        '--format <format>',
        '输出格式；终端上默认 text，否则默认 json；xlsx 须与 --output 同用 / output format; text on a terminal, else json; xlsx needs --output',
      ).choices(AUDIT_FORMATS),
    )
    .option('--output <file>', '写入文件而不是标准输出 / write to a file instead of standard output')
    .addOption(failOn())
    .addOption(lang())
    .addHelpText('after', AUDIT_HELP)
    .action(async (input: string, options: AuditCommandOptions, command: Command) => {
      if (options.format === 'xlsx' && options.output === undefined)
        command.error('error: xlsx needs --output', { code: 'commander.missingArgument' });
      if (options.organs !== undefined && options.year === undefined)
        command.error('error: --organs needs --year', { code: 'commander.missingArgument' });
      const { auditCommand } = await import('./commands/audit.ts');
      exit(await auditCommand(input, options));
    });

  program
    .command('grid')
    .description('输出网页中每个表格的网格（JSON） / print every table of a page as a grid (JSON)')
    .argument('<file>', '.html .htm 文件、网址或 - / a file, an address or -')
    .addOption(lang())
    .action(async (file: string, options: { lang: 'zh' | 'en' }) => {
      const { gridCommand } = await import('./commands/grid.ts');
      exit(await gridCommand(file, options));
    });

  program
    .command('rules')
    .description('列出全部规则及其依据 / list the rules with what they rest on')
    .addOption(
      new Option('--format <format>', '输出格式 / output format').choices(RULE_FORMATS).default('text'),
    )
    .addOption(lang())
    .action(async (options: RulesCommandOptions) => {
      const { rulesCommand } = await import('./commands/rules.ts');
      exit(await rulesCommand(options));
    });

  program
    .command('schema')
    .description('输出 JSON 结果的 JSON Schema / print the JSON Schema of the JSON output')
    .action(async () => {
      const { schemaCommand } = await import('./commands/schema.ts');
      exit(await schemaCommand());
    });

  return program;
}
