import { normalise } from '../../values/normalise';
import { remember } from '../../values/remember';
import { withoutTranslation } from '../translation';

/** The names of level 1 are prescribed (财预〔2020〕10号: 产出, 效益, 满意度; 决策 and 过程 in evaluations), with local endings. */
const LEVEL_1 =
  /^(?:项目绩效|(?:项目|部门|单位|年度|履职|服务|政策|实施|工作|整体)?(?:产出|效益|效果|满意度?|成本|决策|过程|管理|投入|履职|效率|立项|实施|资金管理|财务管理|组织管理|预算执行|预算管理|社会满意度|服务对象满意度|可持续性|产出与效果)(?:类)?(?:指标|情况|目标|效果|效能|效率|效益)?)$/;
/** The names of level 2 likewise. */
const LEVEL_2 =
  /^(?:项目|产出)?(?:数量|质量|时效|成本|经济|社会|生态|环境|生态环境|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续|可持续影响|可持续发展|服务对象|服务对象满意度?|社会公众|满意度?|受益对象满意度|公众满意度)(?:效益)*(?:指标|情况)*(?:等)?$/;
const LEVEL_2_OF_PROCESS =
  /^(?:项目立项|绩效目标|资金投入|资金管理|资金到位|资金分配|资金落实|财务管理|组织实施|业务管理|决策过程|决策依据|项目目标|项目产出|项目效益|投入管理|项目实施|目标设定|预算编制|预算执行)$/;

/** «产出指标 (50分)» → «产出指标»: the name of a level without points, numbering and white space. */
const levelName = remember(5_000, (text: string) =>
  withoutTranslation(normalise(text))
    .replace(/^(?:[一二三四五六七八九十]+|\d+|[(（][一二三四五六七八九十\d]+[)）])[、.)）]?/, '')
    .replace(/[([【]?\d+(?:\.\d+)?分?[)\]】]?$/, '')
    .replace(/[:：*([【]+$/, ''),
);

/** Whether a text is the name of a level-1 indicator. @example isLevel1('产 出 指 标 (50分)') // true */
export function isLevel1(text: string): boolean {
  return text.length <= 20 && knownLevel1(text);
}

const knownLevel1 = remember(5_000, (text) => LEVEL_1.test(levelName(text)));

/** Whether a text is the name of a level-2 indicator. */
export function isLevel2(text: string): boolean {
  return text.length <= 24 && knownLevel2(text);
}

const knownLevel2 = remember(5_000, (text) => {
  const name = levelName(text);
  return LEVEL_2.test(name) || LEVEL_2_OF_PROCESS.test(name);
});

/** The names of fund rows: the total, and where money comes from. */
const FUND_TOTAL = /(?:资金|预算|财政|投资|经费)?(?:总额|合计|总计|总数|总量)$|^小计$/;
const FUND_SOURCE =
  /^(?:基金|本年|当年|年度|全年)?(?:总?收入|总?支出)$|财政拨款|财政资金|公共预算|预算拨款|预算内|政府性基金|结转|结余|其他资金|其它资金|单位资金|自筹|自有资金|专户|(?:中央|省级?|自治区|市级?|州级?|县级?|区级?|旗县|盟市|地方|地市|本级|上级|乡镇)(?:财政)?(?:资金|补助|拨款|财政|配套)?$|^其他$|社会资金|银行贷款|债券(?:资金|收入|款)?$/;

/** Whether a text names a row of the funds block. @example isFundName('其中：当年财政拨款') // true */
export function isFundName(text: string): boolean {
  return text.length <= 30 && knownFund(text);
}

const knownFund = remember(2_000, (text) => {
  const bare = fundName(text);
  return FUND_TOTAL.test(bare) || FUND_SOURCE.test(bare);
});

/** Whether a text names the total of the funds. */
export function isFundTotal(text: string): boolean {
  return text.length <= 20 && FUND_TOTAL.test(fundName(text));
}

const fundName = remember(5_000, (text: string) =>
  normalise(text)
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/^\d+[.、]/, '')
    .replace(/[:：]$/, ''),
);
