import type Big from 'big.js';
import type { Policy } from '../../policy/policy';
import type { TemplateContent, TemplateFund } from '../template';
import type { BlankFamily } from './family';

const LEVEL2: readonly (readonly [RegExp, readonly string[]])[] = [
  [/产出/, ['数量指标', '质量指标', '时效指标', '成本指标']],
  [/成本/, ['经济成本指标', '社会成本指标', '生态环境成本指标']],
  [/效益/, ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  [/满意/, ['服务对象满意度指标']],
];

/** What a person wants of a blank form. */
export interface BlankWishes {
  readonly policy: Policy;
  /** The printed form; where nothing is said, the one that goes with the policy. */
  readonly family?: BlankFamily;
  /** 年度; undefined leaves it to be filled in. */
  readonly year?: number | undefined;
  /** Rows for each usual 二级指标; 1 where nothing is said. */
  readonly rows?: number;
}

/** A blank form as a policy wants it: its levels with their points, the same number of rows for each usual 二级指标. */
export function blankContent({ policy, year, rows = 1 }: BlankWishes): TemplateContent {
  const points = (weight: Big | undefined) => (weight === undefined ? '' : `(${weight.toString()}分)`);
  const blank = { level3: '', target: null, actual: null, weight: null, score: null };
  const hasCostLevel = policy.levels.some((level) => level.name.startsWith('成本'));
  return {
    sheetName: '项目支出绩效自评表',
    year,
    projectName: '',
    competentDepartment: '',
    implementingUnit: '',
    funds: blankFunds(Number(policy.execution.weight.toString())),
    goal: { expected: '', actual: '' },
    indicators: policy.levels.flatMap((level) =>
      level2Names(level.name, hasCostLevel).flatMap((level2) =>
        Array.from({ length: rows }, () => ({
          ...blank,
          level1: level.name + points(level.weight),
          level2,
        })),
      ),
    ),
    total: { weight: Number(policy.total.toString()), score: null, grade: '' },
  };
}

/** Where cost is a level of its own, output has no cost indicators (财预〔2021〕101号, from memory). */
function level2Names(level: string, hasCostLevel: boolean): readonly string[] {
  const names = LEVEL2.find(([pattern]) => pattern.test(level))?.[1] ?? [''];
  return hasCostLevel && /产出/.test(level) ? names.filter((name) => name !== '成本指标') : names;
}

function blankFunds(weight: number): TemplateFund[] {
  const part = { amounts: [null, null, null], weight: '—', rate: null, score: '—' } as const;
  return [
    { label: '年度资金总额', amounts: [null, null, null], weight, rate: null, score: null },
    { label: '其中：当年财政拨款', ...part },
    { label: '上年结转资金', ...part },
    { label: '其他资金', ...part },
  ];
}
