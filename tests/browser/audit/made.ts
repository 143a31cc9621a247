import type { RunView } from '../../../components/audit/props.ts';
import type { Entry, Judgement, Row, Target } from '../../../lib/archive/model.ts';
import { rowOf } from '../../../lib/archive/row.ts';

/** An archive as a run would have made it, out of judgements of real pages: any number of organs and years. */

export interface Made {
  organs: number;
  years: readonly number[];
}

const DISTRICTS = ['东', '西', '南', '北', '中', '新', '江', '河', '湖', '山'];
const OFFICES = '财政 水务 教育 民政 司法 审计 统计 商务 卫生健康 农业农村 应急管理 生态环境'.split(' ');

export function organName(number: number): string {
  const district = DISTRICTS[Math.floor(number / OFFICES.length) % DISTRICTS.length];
  const town = Math.floor(number / OFFICES.length / DISTRICTS.length);
  return `示例市${district}${town === 0 ? '' : `第${town}`}区${OFFICES[number % OFFICES.length]}局`;
}

export class Archive {
  readonly rows: Row[] = [];
  readonly failed: Target[] = [];
  readonly runs: RunView[] = [];
  readonly #judgements: readonly Judgement[];
  readonly #which = new Map<string, { judgement: number; organ: string; year: number }>();

  constructor({ organs, years }: Made, judgements: readonly Judgement[]) {
    this.#judgements = judgements;
    for (let organ = 0; organ < organs; organ++) {
      for (const year of years) this.#add(organ, year);
    }
  }

  #add(number: number, year: number): void {
    const organ = organName(number);
    const seed = (number * 7 + year * 13) % 29;
    const url = `https://www.example.gov.cn/zwgk/${year}/${number}.html`;
    // Some have not been published, some could not be come by.
    if (seed === 3) return;
    if (seed === 5) {
      this.failed.push(failedTarget(url, organ, year, this.failed.length));
      return;
    }
    this.#which.set(url, { judgement: (number + year) % this.#judgements.length, organ, year });
    const entry = this.entry(url);
    if (entry !== undefined) this.rows.push(rowOf(entry, { url, pieces: [] }));
    if (seed === 7) {
      this.#which.set(`${url}?b`, { judgement: number % this.#judgements.length, organ, year });
      const second = this.entry(`${url}?b`);
      if (second !== undefined) this.rows.push(rowOf(second, { url: `${url}?b`, pieces: [] }));
    }
  }

  /** Made anew whenever it is asked for: what is not asked for takes no memory. */
  entry(url: string): Entry | undefined {
    const made = this.#which.get(url);
    if (made === undefined) return undefined;
    const { organ, year } = made;
    const judgement = this.#judgements[made.judgement];
    if (judgement === undefined) return undefined;
    const { report } = judgement;
    const title = `${organ}${year}年政府信息公开工作年度报告`;
    const version = {
      address: url,
      via: 'fetch' as const,
      fetchedAt: '2024-03-05T06:07:08.000Z',
      sha256: 'ab'.repeat(32),
      digest: 'cd'.repeat(32),
      bytes: 45_678,
      judgement: { ...judgement, report: report && { ...report, organ, year, title } },
    };
    const isChanged = made.judgement === 0;
    return {
      ...version,
      url,
      listed: { title, organ, year },
      attachments: report === null ? [{ href: `${url}.pdf`, text: '年度报告.pdf' }] : [],
      ...(isChanged && { dropped: 3 }),
      compared: '',
      runs: ['run-1'],
      former: isChanged
        ? [{ ...version, fetchedAt: '2024-02-01T01:02:03.000Z', digest: 'ef'.repeat(32) }]
        : [],
    };
  }
}

function failedTarget(url: string, organ: string, year: number, index: number): Target {
  return {
    run: 'run-1',
    index,
    url,
    listed: { title: `${organ}${year}年政府信息公开工作年度报告`, organ, year },
    state: 'failed',
    failure: {
      kind: 'http',
      reason: { zh: '服务器回答 404，页面不存在', en: 'the server answered 404: there is no such page' },
    },
    requests: 1,
  };
}
