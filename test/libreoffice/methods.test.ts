import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradeBytes } from '../../src/cli/grade';
import { defaultPolicy, policies, policyById } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { type FormOverrides, formSheet } from '../support/form-sheet';
import { differingInAll } from '../support/libreoffice';
import { percentWeights } from '../support/percent-weights';
import { describeWith } from '../support/programs';
import { xlsxFile } from '../support/xlsx-file';

/** LibreOffice opens all files in one run; on a busy machine that takes a while. */
jest.setTimeout(600_000);

const SAMPLES = join(__dirname, '../../samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

const row = (
  level2: string,
  level3: string,
  target: string | number,
  actual: string | number,
  weight: number,
) => ({
  level1: '产出指标(45分)',
  level2,
  level3,
  target,
  actual,
  weight,
  score: null,
});

/** Rows that each method of the example pack scores: bands, steps, a pass mark, over-completion, the money; texts and numbers. */
const METHODS: FormOverrides = {
  funds: [{ label: '年度资金总额', amounts: [90, 100, 104], weight: 10, rate: null, score: null }],
  indicators: [
    row('数量指标', '印发数量', '≥1,000 册', '1,350 册', 10),
    row('数量指标', '培训数量', '≥100人次', '55人次', 10),
    row('质量指标', '质量达标率', '≥98%', '95.4%', 10),
    row('质量指标', '质量验收率', 0.98, 0.9, 10),
    row('时效指标', '按期完成率', '=100%', '97%', 10),
    row('资金管理指标', '资金到位率', '100%', '100%', 5),
    row('资金管理指标', '预算调整率', '0%', '11%', 5),
    row('资金管理指标', '资金结余', '0%', '0%', 5),
    row('效益指标', '节约用水', '≥12吨', '≥12吨', 5),
    row('效益指标', '单位成本', '≤50元/人', '62.5元/人', 10),
    row('服务对象满意度指标', '群众满意度', '≥90%', '85％', 10),
  ],
  total: { weight: null, score: null, grade: '' },
};

async function graded(bytes: Uint8Array, policy: Policy): Promise<Uint8Array> {
  const accept = new Set(['computed-scores', 'raised-scores', 'locked-cells'] as const);
  return (await gradeBytes(bytes, '表.xlsx', { policy, accept })).bytes;
}

describeWith('libreoffice', 'scores by the methods of policies', (soffice) => {
  test('bands, steps, pass marks, caps and money rows: LibreOffice computes what we stored', async () => {
    const packs = [...policies, policyById('county-methods')].flatMap((policy) => (policy ? [policy] : []));
    const form = xlsxFile({ sheets: [formSheet(METHODS)] });
    const files = await Promise.all(packs.map((policy) => graded(form, policy)));
    const { count, differing } = await differingInAll(soffice, files);
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(packs.length * 20);
  });

  test('weights in per cent, typed as text and as numbers', async () => {
    const unscored = {
      set: { 0: { score: null }, 3: { score: null } },
      total: { weight: null, score: null, grade: '' },
    };
    const forms = (['text', 'number'] as const).map((as) =>
      xlsxFile({ sheets: [percentWeights(as, unscored)] }),
    );
    const files = await Promise.all(forms.map((form) => graded(form, defaultPolicy)));
    const { count, differing } = await differingInAll(soffice, files);
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(40);
  });

  test('the samples under the pack with methods', async () => {
    const pack = policyById('county-methods');
    if (!pack) throw new Error('no example pack');
    const files = await Promise.all(samples.map((name) => graded(readFileSync(join(SAMPLES, name)), pack)));
    const { count, differing } = await differingInAll(soffice, files);
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(samples.length * 5);
  });
});
