import type * as z from 'zod/mini';
import type { Text } from '../form/types.ts';

/** What a schema finds wrong, in words. */

type Path = readonly PropertyKey[];

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;

/** `entries[3].until`, `rules["cell/blank"].severity`, as one writes it in JavaScript. */
export function writePath(path: Path): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`;
    const name = String(key);
    if (!PLAIN_KEY.test(name)) return `${written}[${JSON.stringify(name)}]`;
    return written === '' ? name : `${written}.${name}`;
  }, '');
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '数组 [ ]', en: 'a list [ ]' },
  object: { zh: '对象 { }', en: 'an object { }' },
  record: { zh: '对象 { }', en: 'an object { }' },
};

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const quote = (value: unknown): string => shorten(JSON.stringify(value) ?? String(value));

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** What is wrong at one place of the data. */
export function sayIssue(issue: z.core.$ZodIssue, data: unknown): Text {
  const found = valueAt(data, issue.path);
  const instead: Text = { zh: `，现为 ${quote(found)}`, en: `, not ${quote(found)}` };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map(quote);
      return { zh: `有不认识的项 ${keys.join('、')}`, en: `has unknown entries ${keys.join(', ')}` };
    }
    case 'too_big':
      return { zh: `超过上限 ${issue.maximum}`, en: `is beyond the limit of ${issue.maximum}` };
    case 'too_small':
      return { zh: `低于下限 ${issue.minimum}`, en: `is below the limit of ${issue.minimum}` };
    case 'invalid_key':
      return { zh: '名称过长或为空', en: 'has a name that is empty or too long' };
    default:
  }
  if (found === undefined) return { zh: '缺少这一项', en: 'is missing' };
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        zh: `应为 ${values.join('、')} 之一${instead.zh}`,
        en: `must be one of ${values.join(', ')}${instead.en}`,
      };
    }
    case 'invalid_format':
      return {
        zh: `应为 2024-01-31 这样的日期${instead.zh}`,
        en: `must be a date such as 2024-01-31${instead.en}`,
      };
    case 'invalid_type': {
      const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `应为${type.zh}${instead.zh}`, en: `must be ${type.en}${instead.en}` };
    }
    default:
      return { zh: `不合要求${instead.zh}`, en: `is not as it must be${instead.en}` };
  }
}
