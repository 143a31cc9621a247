import type { Rng } from '../pages/rng.ts';

/**
 * What an organ tells of its own year, in words that no two organs share: the generator's narrative has a few
 * wordings for each topic, and reports that have only those are all alike. It speaks of none of the form's five
 * topics, of no year and of no number that a table could deny.
 */
type Words = readonly [string, ...string[]];

const WHEN: Words = [
  '开春以后',
  '入汛之前',
  '秋收时节',
  '年关将近时',
  '暑期里',
  '项目开工前',
  '每逢集日',
  '立夏前后',
  '节后第一周',
  '旱情露头时',
  '换届之后',
  '夜市开张前',
  '学校放假前',
  '冬修水利期间',
  '台风过后',
  '供暖季到来前',
  '招聘会期间',
  '庙会那几天',
  '雨季结束时',
  '早市散场后',
];
const WHO: Words = [
  '科室骨干',
  '驻村小组',
  '窗口值班的同志',
  '年轻干部',
  '分管负责人',
  '业务股室',
  '老党员',
  '包片的同志',
  '几位股长',
  '新来的大学生',
  '退下来的老同志',
  '执法中队',
  '志愿者',
  '统计员',
  '网格员',
  '技术能手',
];
const DOES: Words = [
  '走访',
  '回访',
  '登门请教',
  '约谈',
  '对接',
  '联系',
  '看望',
  '巡查',
  '摸排',
  '登记',
  '踏勘',
  '蹲点调研',
  '结对帮扶',
  '逐一拜访',
  '连夜排查',
  '分批走进',
  '轮流探访',
  '细致梳理',
];
const WHOM: Words = [
  '沿河的种粮大户',
  '老旧小区的住户',
  '刚落地的食品厂',
  '山区教学点',
  '镇上的卫生院',
  '外出务工的家庭',
  '养蜂合作社',
  '建材市场的商户',
  '独居老人',
  '返乡创业的青年',
  '水库移民村',
  '货车司机',
  '茶园和果园',
  '残疾人家庭',
  '出租房的房东',
  '古村落的匠人',
  '渔船和码头',
  '物流园的车队',
  '幼儿园门前的路口',
  '社区食堂',
  '乡间客运站',
  '苗木基地',
  '服装作坊',
  '退役军人',
  '农机手',
  '夜间营业的小店',
  '文化礼堂',
  '易涝点周边的村组',
  '城郊的菜农',
  '桥梁工地',
];
const AND: Words = [
  '把难处一条条记下来',
  '当面说清办事要带的材料',
  '请他们挑毛病',
  '帮着算了一笔明白账',
  '现场敲定了时间表',
  '将意见带回来逐项商量',
  '手把手教会填写表格',
  '用方言讲了一遍流程',
  '顺带修好了漏水的管道',
  '替他们跑完了剩下的手续',
  '把电话写在门口的牌子上',
  '给出了两套可选的办法',
  '拍下照片留作对照',
  '约好下次再来的日子',
  '送去了图册和样表',
  '与邻里一同想主意',
  '对着图纸讲解走向',
  '按轻重缓急排了次序',
  '拉了一张问题单子',
  '先垫付了车费',
];
const RESULT: Words = [
  '如今道路通畅了许多',
  '大家心里有了底',
  '排队的时间短了',
  '误会慢慢解开',
  '往来的人少跑了冤枉路',
  '收成比往常好',
  '夜里也亮起了灯',
  '不少人主动来搭把手',
  '村口的池塘清了淤',
  '门店陆续恢复营业',
  '孩子们上学近了',
  '原先闲置的院子派上了用场',
  '邻里之间和气了',
  '小厂接到了新订单',
  '来电询问的人明显减少',
  '老人说这样办事踏实',
  '积压多日的难题有了着落',
  '乱停的车辆不见了',
  '秋粮按时入了库',
  '集市比从前热闹',
];

const COUNTED: Words = ['户', '家', '处', '人次', '个村组', '个小区'];

/**
 * Sentences in one paragraph or several.
 *
 * @param words chooses the words: the same source says the same
 * @param numbers chooses the numbers in them
 */
export function ownYear(words: Rng, numbers: Rng, organ: string, sentences: number): string[] {
  const told = Array.from({ length: sentences }, (_, index) => {
    const opening = `${words.pick(WHEN)}，${index === 0 ? `${organ}的` : ''}${words.pick(WHO)}`;
    const counted = `${words.pick(DOES)}${words.pick(WHOM)}${numbers.int(3, 180)}${words.pick(COUNTED)}`;
    return words.chance(0.5)
      ? `${opening}${counted}，${words.pick(AND)}，${words.pick(RESULT)}。`
      : `${words.pick(RESULT)}：${opening}${counted}，${words.pick(AND)}。`;
  });
  const middle = words.int(2, sentences - 2);
  return [told.slice(0, middle).join(''), told.slice(middle).join('')];
}
