import type { Rng } from './rng.ts';

/** `department` publishes by 31 January, `government` by 31 March; a `township` has no day in the law. */
export type OrganKind = 'department' | 'government' | 'township';

export interface Organ {
  name: string;
  kind: OrganKind;
  region: string;
}

const COUNTIES = ['云岭市青溪区', '桐江县', '临川市松湖区', '白石县', '南浦市', '河阳市北塘区'] as const;
const BUREAUS = ['水务局', '教育局', '科学技术局', '农业农村局', '自然资源局', '审计局', '统计局'] as const;
const TOWNS = ['柳河镇', '石桥镇', '新丰乡'] as const;

export function makeOrgan(rng: Rng): Organ {
  const region = rng.pick(COUNTIES);
  const kind = rng.next();
  if (kind < 0.7) return { name: `${region}${rng.pick(BUREAUS)}`, kind: 'department', region };
  if (kind < 0.88) return { name: `${region}人民政府`, kind: 'government', region };
  return { name: `${region}${rng.pick(TOWNS)}人民政府`, kind: 'township', region };
}
