import { normalise } from '../normalise';
import { isUnit } from '../unit';

/** Words of praise, which have no share of anything: «成效显著 ≥95%». */
const PRAISE =
  /(?:显著|明显|良好|较好|很好|突出|浓厚|热烈|效果好|反响好|成效好|有力|有效|健全|完善|稳定|和谐|优良|优秀|优质|规范|有序|顺畅|便捷|提升|增强|改善|优化|提高|加强|深远|广泛|扎实|充分|(?:影响|带动|凝聚|竞争|吸引|公信|辐射|引领|示范)(?:力|作用))$/;
/** «促进经济发展 ≥90%» says as little. */
const WISH =
  /^(?:有效|显著|明显|持续|不断|进一步|逐步|切实|全面|大力|积极|充分)*(?:促进|推动|带动|提升|改善|增强|提高|维护|营造|加强|优化|助力|巩固|激发|弘扬|夯实|丰富|满足)/;
const SHARE =
  /(?<!效)率|比例|比重|占比|百分|覆盖|满意|达标|合格|完成|指数|幅|优良.|及时|准确|知晓|认可|出勤|程度/;
/** A rate or a count of nothing: 任务 is done, 合格 is what? */
const BARE =
  /^(?:按[时期]|如期|按计划|一次性?|及时)?(?:验收|质量)?(?:(?:工作|任务|目标|计划|年度)*完成|完工|合格|优秀|达标|及时|覆盖|准确|完好|优良|通过|执行|支付|发放|到位|利用|使用|完成及时)(?:率|情况)$|^(?:数量|个数|次数|人数|人次|户数|金额|比例|比率|完成数量|完成数)$/;
/** What is counted stands in the name: «培训人数», «设备数量(台)». */
const COUNTED =
  /人数|人次|户数|次数|场次|场数|天数|日数|期数|册数|台数|件数|份数|套数|家数|个数|间数|辆数|株数|吨数|亩数|里程|面积|长度|重量|率|比例|比重|占比|时间|时长|年限|分数|得分|指数|倍数|金额|资金|经费|元|成本|收入|[（(][^）)]+[）)]|[/／][\u4e00-\u9fff]{1,3}$|[个人次场台套件份户家条项辆吨亩册]$|\d\D/;

/** The name without its number: «指标1：成效显著» → 成效显著. */
export function bareName(name: string): string {
  return normalise(name).replace(/^(?:指标)?\d*[:：.、]/, '');
}

/** Whether a name only praises, so that a percentage of it says nothing. */
export function isPraise(name: string): boolean {
  const bare = bareName(name);
  return (PRAISE.test(bare) || WISH.test(bare)) && !SHARE.test(bare);
}

/** Whether a name is a rate or a count without saying of what: «完成率», «数量». */
export function isWithoutObject(name: string): boolean {
  return BARE.test(bareName(name).replace(/\([^()]*\)$/, ''));
}

/** Whether a name says in what its number is counted. */
export function namesItsUnit(name: string): boolean {
  return COUNTED.test(bareName(name));
}

/** «培训人数（人）», «满意度(%)», «成本（单位：万元）». */
const UNIT_BEHIND = /\((?:(?:计量)?单位[:：]?)?([^()]{1,6})\)$/;

/** The unit behind a name, in which the bare numbers of its row are. @example unitInName('投放车辆（辆）') // '辆' */
export function unitInName(name: string): string | undefined {
  const unit = UNIT_BEHIND.exec(normalise(name))?.[1];
  // «验收合格率（10分）» has its points there, «（分）» what they are.
  return unit !== undefined && unit !== '分' && isUnit(unit) ? unit : undefined;
}

/** A name without the unit behind it, for sentences that tell the unit with the number. */
export function withoutUnit(name: string): string {
  return unitInName(name) === undefined ? name : name.trim().replace(/\s*[（(][^（）()]*[)）]$/, '');
}
