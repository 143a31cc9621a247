import type { Lang } from '../../lib/output/formatter.ts';
import { rulesJson, rulesText } from '../../lib/output/rules.ts';
import { RULES } from '../../lib/rules/index.ts';
import { formatOptions } from '../format.ts';
import { Output } from '../output.ts';

export const RULE_FORMATS = ['text', 'json'] as const;

export interface RulesCommandOptions {
  format: (typeof RULE_FORMATS)[number];
  lang: Lang;
}

/** `gouji rules`: lists the rules with what they rest on. */
export async function rulesCommand({ format, lang }: RulesCommandOptions): Promise<number> {
  const output = await Output.open();
  const options = formatOptions(lang, process.stdout.isTTY);
  await output.write(format === 'json' ? rulesJson(RULES, lang) : rulesText(options));
  return 0;
}
