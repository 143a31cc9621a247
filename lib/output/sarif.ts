import type {
  ArtifactLocation,
  Invocation,
  Location,
  Notification,
  ReportingDescriptor,
  Run,
  Result as SarifResult,
} from 'sarif';
import { type At, addressOf } from '../report/address.ts';
import type { Severity } from '../report/model.ts';
import type { Finding, Result, UncheckedItem } from '../report/schema.ts';
import type { FormatOptions, Formatter, Lang, RuleInfo } from './formatter.ts';
import { sourceUri } from './uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const WORDS = {
  zh: { basis: '依据', fix: '改法', notRead: '未能读取', stdin: '标准输入' },
  en: { basis: 'Basis', fix: 'How to mend', notRead: 'Could not be read', stdin: 'standard input' },
} as const satisfies Record<Lang, object>;

/** What could not be checked is a result too, under this id: SARIF wants a rule for every result. */
const UNCHECKED = {
  id: 'unchecked',
  title: { zh: '未能核对', en: 'Not checked' },
  why: {
    zh: '由于所列原因，此处无法核对，既不能说对，也不能说错，需要人工查看。',
    en: 'For the reason given this could not be checked: it is neither right nor wrong, and a person has to look.',
  },
} as const;

/**
 * SARIF reads `{0}` as a placeholder (§3.11.5) and `[text](target)` as a link (§3.11.6) in a message; a
 * page's own words must be neither.
 */
function message(text: string): { text: string } {
  const braces = text.toWellFormed().replaceAll('{', '{{').replaceAll('}', '}}');
  return { text: braces.includes('](') ? braces.replaceAll(/[\\[\]]/g, '\\$&') : braces };
}

function descriptor(rule: RuleInfo, lang: Lang): ReportingDescriptor {
  const words = WORDS[lang];
  const [why, basis, fix] = [rule.why[lang], rule.basis[lang], rule.fix[lang]];
  return {
    id: rule.id,
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: why },
    help: {
      text: `${why}\n${words.basis}: ${basis}\n${words.fix}: ${fix}`,
      markdown: `${why}\n\n- **${words.basis}**: ${basis}\n- **${words.fix}**: ${fix}`,
    },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function uncheckedDescriptor(lang: Lang): ReportingDescriptor {
  const why = UNCHECKED.why[lang];
  return {
    id: UNCHECKED.id,
    shortDescription: { text: UNCHECKED.title[lang] },
    fullDescription: { text: why },
    help: { text: why, markdown: why },
    defaultConfiguration: { level: 'none' },
  };
}

function artifact(source: string, lang: Lang): ArtifactLocation {
  const uri = sourceUri(source);
  return uri === null ? { description: { text: WORDS[lang].stdin } } : { uri };
}

/** Standard input has no address, so only the logical location says where. */
function locations(source: string, at: At): Location[] {
  const uri = sourceUri(source);
  // What is not there is not in the JSON either: its type alone allows undefined.
  const address = addressOf(at);
  const location: Location = {
    ...(uri !== null && { physicalLocation: { artifactLocation: { uri } } }),
    ...(address !== '' && { logicalLocations: [{ fullyQualifiedName: address }] }),
  };
  return Object.keys(location).length === 0 ? [] : [location];
}

/**
 * A SARIF 2.1.0 log with one run. Findings are results of kind `fail`; what could not be checked is a result
 * of kind `open` (§3.27.9: not enough information to decide) with level `none`, as SARIF demands of it. Every
 * input is an artifact, so a clean one is there too; an input that is no report or could not be read is a
 * notification of the invocation.
 */
export function sarifFormatter({ lang, rules, version }: Omit<FormatOptions, 'paint' | 'width'>): Formatter {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const artifacts: { location: ArtifactLocation }[] = [];
  const notifications: Notification[] = [];
  let successful = true;
  let separator = '\n';

  const notify = (source: string, level: 'note' | 'error', text: string): void => {
    const uri = sourceUri(source);
    notifications.push({
      level,
      message: message(text),
      ...(uri !== null && { locations: [{ physicalLocation: { artifactLocation: { uri } } }] }),
    });
  };

  const finding = (source: string, { rule, severity, at, basis, fix, ...rest }: Finding): SarifResult => {
    const ruleIndex = indexes.get(rule);
    return {
      ruleId: rule,
      ...(ruleIndex !== undefined && { ruleIndex }),
      kind: 'fail',
      level: LEVELS[severity],
      message: message(rest.message),
      locations: locations(source, at),
      properties: { basis, fix, ...(rest.equation && { equation: rest.equation }) },
    };
  };

  const open = (source: string, { at, reason }: UncheckedItem): SarifResult => ({
    ruleId: UNCHECKED.id,
    ruleIndex: rules.length,
    kind: 'open',
    level: 'none',
    message: message(reason),
    locations: locations(source, at),
  });

  return {
    start() {
      const tool: Run['tool'] = {
        driver: {
          name: 'gouji',
          fullName: lang === 'zh' ? '勾稽 gouji' : 'gouji (勾稽)',
          version,
          rules: [...rules.map((rule) => descriptor(rule, lang)), uncheckedDescriptor(lang)],
        },
      };
      const language = lang === 'zh' ? 'zh-CN' : 'en-US';
      const head = `"tool":${JSON.stringify(tool)},\n"language":"${language}","columnKind":"utf16CodeUnits"`;
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{${head},\n"results":[`;
    },
    result(result: Result) {
      artifacts.push({ location: artifact(result.source, lang) });
      if (result.report === null) notify(result.source, 'note', result.reason ?? '');
      const results = [
        ...result.findings.map((item) => finding(result.source, item)),
        ...result.unchecked.map((item) => open(result.source, item)),
      ];
      return results
        .map((item) => {
          const piece = separator + JSON.stringify(item);
          separator = ',\n';
          return piece;
        })
        .join('');
    },
    unreadable({ source, cause }) {
      successful = false;
      artifacts.push({ location: artifact(source, lang) });
      notify(source, 'error', `${WORDS[lang].notRead}: ${cause}`);
      return '';
    },
    end() {
      const invocations: Invocation[] = [
        { executionSuccessful: successful, toolExecutionNotifications: notifications },
      ];
      return `],\n"artifacts":${JSON.stringify(artifacts)},\n"invocations":${JSON.stringify(invocations)}}]}\n`;
    },
  };
}
