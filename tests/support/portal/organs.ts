import type { OrganKind } from '../pages/organs.ts';
import { HOST, type Host } from './hosts.ts';

/** An organ of the portal: sixty of them have a report for each year. */
export interface PortalOrgan {
  name: string;
  kind: OrganKind;
  /** The place that is named before it. */
  region: string;
  host: Host;
}

const CITY = '云岭市';

const bureau = (region: string, name: string, host: Host): PortalOrgan => ({
  name: `${region}${name}`,
  kind: 'department',
  region,
  host,
});

const government = (region: string, host: Host): PortalOrgan => ({
  name: `${region}人民政府`,
  kind: 'government',
  region,
  host,
});

/** Each has a host of its own. */
const OWN_HOSTS: readonly (readonly [string, Host])[] = [
  ['水务局', HOST.water],
  ['教育局', HOST.education],
  ['审计局', HOST.audit],
  ['自然资源局', HOST.land],
  ['统计局', HOST.statistics],
];

const CITY_BUREAUS = [
  '财政局',
  '民政局',
  '司法局',
  '交通运输局',
  '卫生健康委员会',
  '科学技术局',
  '农业农村局',
  '文化和旅游局',
  '应急管理局',
];

const COUNTIES: readonly (readonly [string, Host])[] = [
  ['云岭市青溪区', HOST.qingxi],
  ['云岭市松湖区', HOST.songhu],
  ['白石县', HOST.baishi],
  ['桐江县', HOST.tongjiang],
  ['云岭市北塘区', HOST.beitang],
];

const COUNTY_BUREAUS = ['水务局', '教育局', '农业农村局', '自然资源局', '审计局', '统计局'];
const TOWNS = ['柳河镇', '新丰乡'];

function ofCounty([region, host]: readonly [string, Host]): PortalOrgan[] {
  return [
    government(region, host),
    ...COUNTY_BUREAUS.map((name) => bureau(region, name, host)),
    ...TOWNS.map(
      (town): PortalOrgan => ({
        name: `${region}${town}人民政府`,
        kind: 'township',
        region,
        host,
      }),
    ),
  ];
}

/** Sixty. */
export const ORGANS: readonly PortalOrgan[] = [
  government(CITY, HOST.city),
  ...CITY_BUREAUS.map((name) => bureau(CITY, name, HOST.city)),
  ...OWN_HOSTS.map(([name, host]) => bureau(CITY, name, host)),
  ...COUNTIES.flatMap(ofCounty),
];

/** Both editions of the form: 2021's begins with 2021. */
export const YEARS = [2019, 2020, 2021, 2022, 2023] as const;

export function organNamed(name: string): PortalOrgan {
  const organ = ORGANS.find((one) => one.name === name);
  if (organ === undefined) throw new Error(`no organ ${name}`);
  return organ;
}
