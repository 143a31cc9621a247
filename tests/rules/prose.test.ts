import { describe, expect, it } from 'vitest';
import { likeness } from '../../lib/rules/shared/likeness.ts';
import { proseOf } from '../../lib/rules/shared/prose.ts';

const ORGAN = '云岭市青溪区水务局';

describe('what is set aside of a text', () => {
  it.each([
    ['全年更新栏目 1,234 次。', '全年更新栏目次'],
    ['全年更新栏目一千二百三十四次。', '全年更新栏目次'],
    ['二〇二三年十二月三十一日更新栏目。', '年月日更新栏目'],
    ['云岭市青溪区水务局更新栏目', '更新栏目'],
    ['青溪区水务局更新栏目', '更新栏目'],
    ['水务局更新栏目', '更新栏目'],
    ['青溪更新栏目', '更新栏目'],
    ['我局更新栏目，本单位审核', '更新栏目审核'],
    ['县委、县政府部署', '委政府部署'],
    ['区委、区政府部署', '委政府部署'],
    ['按照《云岭市政务公开工作要点》更新栏目', '按照更新栏目'],
    ['按照《关于印发〈要点〉的通知》更新栏目', '按照更新栏目'],
    ['针对“关于“一网通办”的公开不及时”等问题整改', '针对等问题整改'],
    ['针对"公开不及时"等问题整改', '针对等问题整改'],
    ['针对“公开不及时等问题整改', '针对公开不及时等问题整改'],
    ['针对“公开不及时等问题，按照《办法》整改', '针对公开不及时等问题按照整改'],
    ['按照《关于“一网通办的办法》整改', '按照整改'],
    ['公开不及时”等问题整改', '公开不及时等问题整改'],
    ['坚持以公开为常态、不公开为例外，更新栏目', '更新栏目'],
    ['（一）主动公开情况。更新栏目', '更新栏目'],
    ['本报告由六个部分组成。更新栏目。', '更新栏目'],
    ['所列数据的统计期限为2023年1月1日至12月31日。更新栏目。', '更新栏目'],
    ['根据《条例》第五十条的规定，编制年报。更新栏目。', '更新栏目'],
    ['更 新 栏 目', '更新栏目'],
  ])('%s', (line, rest) => {
    expect(proseOf([line], ORGAN)).toBe(rest);
  });

  it('without an organ, no name is', () => {
    expect(proseOf(['水务局更新栏目'], null)).toBe('水务局更新栏目');
  });

  it.each(['《', '“', '“”', '《〈', '“》', '"', '（', '一', '第五十条', '我局', '更新'])(
    '“%s” without end',
    (piece) => {
      const lines = Array.from({ length: 100 }, () => piece.repeat(20_000));
      expect(proseOf(lines, ORGAN).length).toBeLessThanOrEqual(100_000);
    },
  );
});

describe('likeness', () => {
  const text = '先把居民最想知道的停水安排贴到楼道里再同步到网站上方便老人查看';

  it.each<[string, string, string, number]>([
    ['the same', text, text, 1],
    ['two halves in the other order', text, text.slice(15) + text.slice(0, 15), 1],
    ['nothing in common', text, '校园食堂每周食谱由家长委员会轮流核对', 0],
    ['runs that are too short', '更新栏目', '更新栏目', 0],
    ['no text', '', '', 0],
    ['half of one', text + text.split('').toReversed().join(''), text, 2 / 3],
  ])('%s', (_, one, other, share) => {
    expect(likeness(one, other)).toBeCloseTo(share, 10);
    expect(likeness(other, one)).toBeCloseTo(share, 10);
  });
});
