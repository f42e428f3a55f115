import { remember } from '../../values/remember';
import type { LabelMeaning } from '../layout';

/** How far the parts of a label speak for a meaning: above SPEAKS they do, above CLEAR without help. */
export const SPEAKS = 1;
export const CLEAR = 2;

/** The part of the label that spoke most, and all that its parts add up to. */
export interface WordMatch {
  readonly score: number;
  readonly part: string;
}

export type WordScores = Readonly<Partial<Record<LabelMeaning, WordMatch>>>;

/** Part of a word → what it adds to a meaning. Many labels are made of few parts; a list of labels is never complete. */
type Parts = readonly (readonly [RegExp, number])[];
type Book = Readonly<Partial<Record<LabelMeaning, Parts>>>;

/** Columns that others fill in after the self-evaluation, or that only repeat what two others say. */
const REVIEWERS: Parts = [
  [/复核|复评|复审|审核|评审|核查|核定|抽查|再评|审定|重点评价/, 4],
  [/^财政$|财政部门|财政局|主管部门|专家|评价组|工作组|第三方|中介/, 3],
];
const CRITERIA: Parts = [
  [/评[分价定][^得]{0,2}标准|评分(?:细则|依据|规则|办法)|[赋计]分(?:标准|规则|办法)|扣分(?:标准|规则)/, 4],
  [
    /计算(?:方法|公式|过程)|评价(?:依据|要点|方法)|指标(?:解释|说明|释义)|指标值说明|佐证|采集|^数据项|数据来源|资料来源|取值/,
    4,
  ],
];
/** «一季度», «上半年» say a part of what the year's own column says. */
const PART_OF_YEAR: readonly [RegExp, number] = [/^第?[一二三四1-4]季度|^[上下]半年|^(?:1[0-2]|[1-9])月$/, 4];

const DERIVED: Parts = [
  [/偏[离差](?:度|率|值|程度|情况$)|差异率|完成(?:率|比例|程度|进度)|序号|编[号码]|代码|附件|满意率$/, 4],
  [/百分制/, 4],
  [/^(?:[与同较比]+(?:上年|去年)|同比|环比)|得分率|折算率/, 4],
  [/^(?:上[一个]?年|去年|前[一两]年|历史|往年)|扣分值?$/, 4],
  PART_OF_YEAR,
];

const POINTS: Book = {
  weight: [
    [/分值|权[重数值]|满分|配分|赋分|标准分|基准分|应得|总分值|分数|比重/, 2.5],
    [/标准|设定|设置|基本|应/, 0.5],
    [/[^得评打计实给百]分$/, 1],
    [/自评|实际|实得|评定|得分|打分|评分|扣分|评价分|核定分|率/, -3],
    // A value is none of the points: «申报值».
    [/(?<![分权重])值$/, -1.5],
  ],
  score: [
    [/得分|评分|打分|计分|实得|自评|自查|评定|评价分/, 2.5],
    // Of two scores the one that counts its weight is the row's own.
    [/(?:加权|折算|权重)后?(?:得分|评分)/, 1],
    // Whether it is given or can be had, its neighbours say.
    [/考[评核]分/, 1.5],
    [/分$|分[值数]$/, 0.3],
    [/标准|细则|依据|办法|方法|应得|满分|权重|说明|原因|完成值|完成情况|等级/, -3],
  ],
  reason: [
    [/原因|措施|差异|偏差|扣分|未完成|整改|改进|失分|减分/, 2.5],
    // «未完成原因 | 改进措施»: what was done about it is not why.
    [/^(?:改进|整改)?措施$/, -0.4],
    [/说明|分析|备注|情况说明|解释/, 1.5],
    [/[得评]分说明$/, 2],
    [/分值|得分|值$|率$|标准$|依据$/, -1],
  ],
};

/** Who spends, and when, is no amount. */
const NO_AMOUNT: Parts = [[/(?:单位|部门|机构)(?!预算|资金|自筹|支出)|名称|负责|人$|日期|时间|期限/, -5]];

const FUND_BOOK: Book = {
  ...POINTS,
  initialBudget: [
    ...NO_AMOUNT,
    [/年初|期初|初始|当年初/, 2.5],
    [/预算|安排|计划|批复|下达/, 0.5],
    [/申[请报]/, 1],
    [/调整|全年|执行|支出/, -1.5],
    [/率|进度|比/, -4],
  ],
  annualBudget: [
    ...NO_AMOUNT,
    [/预算|安排|批复|下达|额度|核定|计划|应(?:支|付)|指标/, 2],
    [/全年|调整|追加|年度|本年/, 0.7],
    [/(?:额度|指标)(?:数|金额)?$/, 0.5],
    // What a contract costs is the budget of a service that is bought.
    [/合同(?:总)?(?:金额|价)|成交价|中标价/, 2.5],
    [/总额$/, 1.2],
    // «可执行预算», «支出预算»: the last word says what it is.
    [/预算(?:数|额|总额|金额|数额)?$/, 1.5],
    [/执行|支出|支付|使用|决算|到位|拨付|年初|期初/, -2],
    [/率|进度|比|占/, -4],
  ],
  arrived: [
    ...NO_AMOUNT,
    [/到位|拨付|到账|拨入|收到|投入|拨款/, 2.5],
    [/实际|资金/, 0.3],
    [/率|进度|比/, -4],
  ],
  spent: [
    ...NO_AMOUNT,
    [/执行|支出|支付|使用|决算|列支|用款|花[费销]|支用|开支|核销|实支|付款|报账|实付/, 2.5],
    [/实际|全年|累计|本年|年度/, 0.3],
    [/^(?:全年|本年|年度)?实际(?:数|额|金额)?$/, 2],
    [/率|进度|比|占|方向|用途|计划|说明|情况说明/, -4],
    [/预算(?:数|额|总额|金额|数额)?$/, -2],
  ],
  rate: [
    [/率|进度|比例|占比|百分比|比$|%/, 3],
    [/(?:到位|拨付|结转|结余|节约)(?:率|比例)|到位进度/, -4],
  ],
  irrelevant: [
    ...REVIEWERS,
    [/^(?:自评)?扣分[值数]?$/, 4],
    // Rates of other amounts than the spending.
    [/(?:到位|拨付|结转|结余|节约)(?:率|比例)|到位进度/, 4],
    // «追加（减）数», «年中调减» say how the budget changed, «追加后预算» what it is.
    [/差[异额]|增减|(?:追加|追减|调[增减]|核[增减])(?![后为至])/, 4],
    [/(?:执行中|年中|期中)(?:预算)?调整(?![后为至]|预算)/, 5],
    [/类别|类型|性质/, 3],
    [/内容|任务|事项|^完成情况|^备注|用途|方向|科目|文号|(?:结余|余额|节[约余])(?!原因|说明)/, 3],
    PART_OF_YEAR,
  ],
};

const INDICATOR_BOOK: Book = {
  ...POINTS,
  level1: [
    [/一级|第一层|1级/, 4],
    [/类别|类型|维度|大类|分类|项目权重|指标类/, 1.5],
  ],
  level2: [
    [/二级|第二层|2级/, 4],
    [/子类|细分|分项|小类|要素|分类/, 1.5],
  ],
  level3: [
    [/三级|四级|第三层|3级/, 4],
    // «指标内容及目标»: names come first.
    [/(?:指标|考核|评价)内容(?:[及和与]|$)/, 1],
    [
      /(?:指标|考核|评价|考评|绩效|具体|工作|任务|服务)(?:名称|内容|描述|事项|要点)|具体指标|评价指标|考核指标|明细指标/,
      2.5,
    ],
    [/指标$|内容$|名称$|事项$/, 1],
    [/^指标$/, 1.5],
    [/值|标准|依据|目标|完成/, -1.5],
  ],
  operator: [[/性质|符号|方向|关系|运算|比较/, 2.5]],
  unit: [
    [/单位|计量|量纲/, 2.5],
    [/部门|项目|预算|填报|实施/, -3],
  ],
  target: [
    [/计划|预期|年初|预计|拟|应完成|设定|预设|预定|既定/, 2.5],
    [/申报|批复|下达|核定/, 1.5],
    [/目标|指标值|任务|标准值|要求|(?:服务|质量|工作|验收)标准$/, 2],
    [/值|数|情况/, 0.2],
    [/实际|(?<!预期|计划|预计)实现|达成|达到|全年实|得分|分值|权重|原因|率$/, -2.5],
    [/完成/, -0.5],
  ],
  actual: [
    [/实际|实现|达成|达到|实绩|年终|年末|落实/, 2],
    [/完成|执行|结果|成效/, 1.5],
    [/目标.*(?:完成|实现|达成)/, 1.2],
    [/^完成$/, 0.5],
    [/值|数|情况/, 0.4],
    [/计划|预期|年初|预计|应完成|设定|得分|评分|分值|权重|原因|未完成|说明|措施|率$/, -2.5],
  ],
  irrelevant: [...REVIEWERS, ...CRITERIA, ...DERIVED],
};

/** Who is no goal. */
const NO_GOAL: Parts = [[/部门|单位|负责|电话|[^个]人$|日期|资金|预算|名称|项目$|到位$|拨付|支出$/, -5]];

const GOAL_BOOK: Book = {
  goalExpected: [
    ...NO_GOAL,
    [
      /计划|预期|年初|预计|设定|预设|设立|预定|既定|拟|(?<![供适反响对相效])应(?!急)|(?:建设|服务|工作|实施|任务)目标/,
      2.2,
    ],
    [/(?:申报|批复|下达|核定)[^项]*目标/, 1],
    [/目标|任务/, 1.2],
    [/^总目标/, 1],
    [/(?<!预期|计划|预计|[拟应可])(?:实际|实现|达成|完成)|总结|综述|效果/, -2],
  ],
  goalActual: [
    ...NO_GOAL,
    [/实际|实现|达成|完成|综述|总结|落实|执行|兑现|履约/, 2.2],
    [/目标|情况|全年|年终|年末|结果|成效|进展|效果/, 0.5],
    [/计划|预期|年初|设定|原因|率|得分|分值|拟|(?<![供适反响对相效])应(?!急)/, -2],
  ],
  goalBlock: [
    ...NO_GOAL,
    [/(?:总体|年度|绩效|项目)[^完成实际]{0,4}目标/, 1.5],
    [/目标(?:完成|实现)情况$/, 0.5],
  ],
};

const HEAD_BOOK: Book = {
  projectName: [
    [/(?:项目|专项|资金|支付|课题|政策|工程|事项)[^单部主类性负编地]{0,4}(?:名称|全称|名$)/, 3],
    [/名称|全称|项目$|专项$|事项$|任务$/, 1.2],
    [/(?:评价|自评)对象$/, 2],
    [/^项目(?:[一二三四五六七八九十]|\d{1,2})$/, 3],
    [/单位|部门|机构|负责|指标|(?:学校|医院|院校|企业|公司|法院)名称$/, -3],
  ],
  competentDepartment: [
    [/(?:购买|采购|委托)(?:主体|单位|[方人])$/, 3],
    [/主管|归口|上级|牵头|分管|管理部门/, 3],
    [/部门$/, 1.2],
    [/部门名称$/, 3],
    [/部门|单位|局/, 0.3],
    [/负责人|电话|联系|意见|审/, -4],
  ],
  implementingUnit: [
    [/(?:学校|医院|院校|机构|企业|公司|法院)名称$|^(?:学校|医院|院校|法院|企业)$/, 3],
    [/^(?:供应商|服务商|承接商|项目公司|中标(?:单位|人))(?:名称)?$/, 2.5],
    [
      /(?:实施|承担|承办|承接|执行|建设|责任|申报|使用|用款|组织)[^主管]{0,4}(?:单位|机构|部门|处室|科室|股室|主体|方$)/,
      3,
    ],
    [/项目单位|单位$/, 1.5],
    // Who fills in a form is the unit itself, where no other is named.
    [/填[报表写](?:单位|机构)$/, 0.6],
    [/主管|归口|负责人|电话|联系|意见|计划|期|周期|时间|地|依据|情况|填[报表写](?!(?:单位|机构)$)|盖章/, -4],
  ],
  year: [[/年[度份]$/, 3]],
  irrelevant: [
    [/复[评核审]|抽查|[支收]出?总额|人数|编制/, 3],
    [/负责人|联系|电话|手机|地址|邮编|邮政|邮箱|传真|编码|代码|编号|序号/, 3],
    [/日期|时间|期限|周期|起止|起始|截止|期间|(?:项目|实施|建设|执行|服务|合同)期$/, 3],
    [
      /类型|类别|属性|性质|分类|来源|级次|科目|领域|范围|方式|立项(?!名|项|目)|依据|概况|简介|背景|概述|内容$/,
      3,
    ],
    [
      /填[报表写制](?!(?:单位|部门|机构)$)|审核|审签|制表|复核|盖章|签[字章名]|密级|附件|单位[:：]?万?元|绩效目标|基本情况|自评得分|备注|说明/,
      3,
    ],
    [/人数|财务|经办|法人|会计/, 2],
    [/^(?:币种|货币|汇率)/, 3],
    [/施工|监理|设计单位|用途/, 3],
    // How the money was managed, in sentences: «分配科学性», «下达及时性».
    [
      /(?:科学|及时|合规|规范|准确|合理)性$|(?:资金|绩效)管理(?:情况)?$|^存在(?:的)?问题[和及]|责任(?:履行|落实)(?:情况)?$/,
      3,
    ],
    // «县（市、区）», «统筹地区»: where, not what or who.
    [/^(?:所[在属])?(?:[省市县区州盟旗]|乡镇|街道|地区)+$|统筹(?:地区|区域)|地区$|区划/, 3],
  ],
};

const FOOT_BOOK: Book = {
  total: [
    [/总分|总得分|合计|总计|共计|得分合计|总评|累计|小计合计/, 3],
    [/^计$|总$|汇总/, 2],
  ],
  statedTotal: [
    [/总分|总得分|得分|评分|分数|打分/, 2.5],
    [/执行/, -3],
  ],
  note: [
    [/问题|措施|建议|结论|说明|经验|做法|整改|应用|情况|意见|打算|安排|计划|原因/, 2.5],
    [/[^个]人$|电话|签[字章名]|盖章|日期|时间|单位$|部门$/, -5],
  ],
  grade: [[/等[级次]|评级|档[次位]|级别|评价结论|自评结论|定级|评定结[果论]/, 3]],
};

function scores(book: Book): (bare: string) => WordScores {
  const meanings = Object.entries(book) as [LabelMeaning, Parts][];
  return remember(2_000, (bare) => {
    const found: Partial<Record<LabelMeaning, WordMatch>> = {};
    for (const [meaning, parts] of meanings) {
      const match = matchOf(parts, bare);
      if (match) found[meaning] = match;
    }
    best.set(found, bestOf(found));
    return found;
  });
}

function matchOf(parts: Parts, bare: string): WordMatch | undefined {
  let [score, part, most] = [0, '', 0];
  for (const [pattern, weight] of parts) {
    const found = pattern.exec(bare)?.[0];
    if (found === undefined) continue;
    score += weight;
    if (weight > most) [part, most] = [found, weight];
  }
  return score > 0 ? { score, part } : undefined;
}

/** What the parts of a bare label say in the funds block. @example fundWords('全年用款').spent?.part // '用款' */
export const fundWords = scores(FUND_BOOK);
/** The same in the header of indicators. */
export const indicatorWords = scores(INDICATOR_BOOK);
/** The same in the goal block. */
export const goalWords = scores(GOAL_BOOK);
/** The same among the labels of the head. */
export const headWords = scores(HEAD_BOOK);
/** The same below the indicators. */
export const footWords = scores(FOOT_BOOK);

/** One meaning, and more for it than any words say for another. */
export function surely(meaning: LabelMeaning, part: string): WordScores {
  return { [meaning]: { score: 9, part } };
}

/** The meaning that the parts speak for most, when they speak clearly enough. */
export function bestMeaning(found: WordScores, least = SPEAKS): LabelMeaning | undefined {
  const { meaning, score } = best.get(found) ?? bestOf(found);
  return score > least - 1e-9 ? meaning : undefined;
}

interface Best {
  readonly meaning: LabelMeaning | undefined;
  readonly score: number;
}

/** Asked for each cell of each header: worked out once for the scores of a text. */
const best = new WeakMap<WordScores, Best>();

function bestOf(found: WordScores): Best {
  let most: Best = { meaning: undefined, score: 0 };
  for (const [meaning, { score }] of Object.entries(found) as [LabelMeaning, WordMatch][]) {
    if (score > most.score) most = { meaning, score };
  }
  return most;
}
