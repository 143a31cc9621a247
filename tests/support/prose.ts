import type { Draft } from './report.ts';

/** Eight paragraphs of section 一, of one hand; `{…}` is what an organ writes its own into. */
const OVERVIEW = [
  '{year}年，{organ}围绕群众办事的堵点调整公开事项，先后梳理了用水报装、管网检修和水价构成等内容，逐项写明责任科室和更新时间。',
  '（一）主动公开。全年发布信息{count}条，其中工程进度{part}条；把停水通知从网站搬到小区公告栏，老年住户不上网也能看到。',
  '（二）依申请公开。指定两名同志轮流接收来件，当天登记、隔天会商，对表述含糊的来件先打电话问清用途再出具答复。',
  '（三）政府信息管理。历年纸质文件移交档案室后补录目录，发现重复编号{part}处，已经逐件改正并注明出处。',
  '（四）平台建设。栏目从{count}个归并为九个，取消了点击三次才能打开的层级，附件一律换成可以复制文字的格式。',
  '（五）监督保障。每季度抽查一次，由没有参与发布的科室交叉打分，得分靠后的在例会上说明原因并限期补齐。',
  '结合节水宣传周邀请居民代表参观净水车间，现场解答水质检测频次、二次供水清洗等提问，并把问答整理后挂到网上。',
  '新任信息员上岗前先跟班学习半个月，由老信息员带着走完起草、核对、送审、发布、归档的全部环节。',
] as const;

const PROBLEMS = [
  '一是解读材料照搬文件原话，居民看完仍不清楚怎么办；二是科室之间交接不及时，个别栏目隔了{count}天才更新；三是懂业务的人手紧，遇到复杂来件要反复请教。',
  '下一步，把解读改成一问一答并配上流程示意，给每个栏目设提醒，到期前{part}天通知责任人；同时请法律顾问定期坐班，和经办人员一起推敲答复。',
] as const;

/** The same layout, heading by heading and sentence by sentence, of another organ that wrote its own. */
const OTHER_OVERVIEW = [
  '{year}年，{organ}把招生入学、校园食堂和课后服务列为公开重点，请家长委员会提出想了解的清单，按学期更新。',
  '（一）主动公开。全年发布信息{count}条，其中招生政策{part}条；划片范围除文字外附上地图，方便对照门牌查询。',
  '（二）依申请公开。来件统一由法规科受理，涉及学校的先征求学校意见，答复前再由分管领导逐字审阅。',
  '（三）政府信息管理。对五年来的规范性文件重新标注效力，失效的{part}份移到历史库并保留原文供查考。',
  '（四）平台建设。公众号增设查询入口，输入学校名称就能看到收费标准、食谱和值班电话，全年访问{count}次。',
  '（五）监督保障。公开工作写进校长述职内容，督学进校时顺带查看公示栏，问题当场拍照留存。',
  '暑期组织三场咨询会，教研员和招生老师面对面回答转学、随迁子女入学等疑问，录音整理后分发到各社区。',
  '编写了三十页的操作手册，用截图说明上传、排版和撤稿步骤，新手照着做就能独立完成。',
] as const;

const OTHER_PROBLEMS = [
  '一是学校层面的公示内容详略不一，有的只贴标题；二是公众号与网站发布时间相差{count}天，家长容易误会；三是培训多讲制度少练操作，年轻老师上手慢。',
  '下一步，统一公示模板并附填写示例，两个平台由同一人同时发布，把培训改为带着真实稿件上机练习，结束后考核{part}道题。',
] as const;

export interface Written {
  year: number;
  organ: string;
  count: number | string;
  part: number | string;
}

const written = (lines: readonly string[], { year, organ, count, part }: Written): string[] =>
  lines.map((line) =>
    line
      .replaceAll('{year}', String(year))
      .replaceAll('{organ}', organ)
      .replaceAll('{count}', String(count))
      .replaceAll('{part}', String(part)),
  );

/** Sections 一 and 五 as a water bureau would write them, and as an education bureau would, in the same layout. */
export const WATER = {
  overview: (own: Written) => written(OVERVIEW, own),
  problems: (own: Written) => written(PROBLEMS, own),
};
export const SCHOOLS = {
  overview: (own: Written) => written(OTHER_OVERVIEW, own),
  problems: (own: Written) => written(OTHER_PROBLEMS, own),
};

/** A draft of that organ with its prose. */
export function write(draft: Draft, prose: typeof WATER, own: Omit<Written, 'year'>): void {
  const named = { ...own, year: draft.year ?? 0 };
  draft
    .of(own.organ)
    .lines('overview', ...prose.overview(named))
    .lines('problems', ...prose.problems(named));
}
