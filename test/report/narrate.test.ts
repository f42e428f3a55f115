import { join } from 'node:path';
import { assess } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { defaultPolicy, proposePolicy } from '../../src/policy';
import { narrate } from '../../src/report/narrate';
import { cellText } from '../../src/report/cell';
import { outlines } from '../../src/report/outline-list';
import type { Report } from '../../src/report/report';
import { readWritten } from '../support/written-form';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const reportOf = (overrides: FormOverrides = {}, outline = outlines[0]) =>
  narrate(assess(formOn(formSheet(overrides)), defaultPolicy), { outline });

/** The funds of the clean form with another amount spent; rate and score follow unless given. */
function spent(amount: number | null, score: number | null = null): NonNullable<FormOverrides['funds']> {
  return [
    {
      label: '年度资金总额',
      amounts: [100, 100, amount],
      weight: 10,
      rate: amount === null ? null : amount / 100,
      score,
    },
  ];
}

function textOf({ title, preface, sections }: Report): string {
  const paragraphs = [...preface, ...sections.flatMap(({ blocks }) => blocks)];
  const words = paragraphs.map((block) =>
    block.kind === 'paragraph'
      ? block.runs.map((run) => run.text).join('')
      : block.rows.flat().map(cellText).join(' '),
  );
  return [title, ...sections.map(({ heading }) => heading), ...words].join('\n');
}

test('seven sections with both rates and their arithmetic', () => {
  const report = reportOf();
  const first = report.sections.filter(({ level }) => level === 1).map(({ heading }) => heading.slice(0, 2));
  expect(first).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '七、']);
  const text = textOf(report);
  expect(text).toContain('预算执行率=（全年执行数÷全年预算数）×100%=（98÷100）×100%=98%');
  expect(text).toContain('自评总分98.8分，自评等级为“优”');
  expect(text).toContain('采购图书册数：实际5100册（指标值≥5000册），完成率102%，得满分20分');
});

test('what only a person knows is a marked blank, never an invented sentence', () => {
  const blanks = reportOf()
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .filter((run) => run.blank);
  expect(blanks.length).toBeGreaterThan(6);
  for (const { text } of blanks) expect(text).toMatch(/^〔请填写：.+〕$/);
});

test('unmet targets carry the reason given; without one a blank asks for it', () => {
  expect(textOf(reportOf({ set: { 0: { actual: '4000册', reason: '到货推迟' } } }))).toContain(
    '采购图书册数未达到指标值：实际4000册（指标值≥5000册），完成率80%。原因：到货推迟。',
  );
  expect(textOf(reportOf({ set: { 0: { actual: '4000册' } } }))).toContain(
    '〔请填写：未完成的原因和改进措施〕',
  );
});

describe('what keeps a report from saying that all is well', () => {
  const clear = '各项指标均已达到指标值';
  const full = { funds: spent(100), set: { 4: { score: 10, reason: '' } } };

  test('nothing: every target reached, every point earned or explained, the money spent', () => {
    expect(textOf(reportOf(full))).toContain(clear);
  });

  test.each<[string, FormOverrides, string]>([
    [
      'a target not reached',
      { set: { 0: { actual: '4000册', reason: '到货推迟' } } },
      '采购图书册数未达到指标值',
    ],
    [
      'words against a number',
      { set: { 0: { actual: '达成预期指标' } } },
      '采购图书册数：完成情况为“达成预期指标”（指标值≥5000册），得满分20分，按表中所填无法判断是否达到指标值',
    ],
    ['nothing written', { set: { 0: { actual: '' } } }, '采购图书册数：完成值未填写（指标值≥5000册）'],
    [
      'points taken off in silence',
      { set: { 0: { score: 18 } } },
      '采购图书册数已达到指标值，扣2分，表中没有说明。原因：〔请填写：扣分的原因〕',
    ],
    ['«无» as the reason', { set: { 0: { score: 18, reason: '无' } } }, '扣2分，表中没有说明'],
    ['money left over', { funds: spent(50) }, '预算执行率50%，预算未全部执行。'],
    ['more spent than there was', { funds: spent(120) }, '预算执行率120%，支出超过预算。'],
    ['no rate', { funds: spent(null) }, '资金数据不全，预算执行情况无法判断。'],
  ])('%s', (_name, overrides, words) => {
    const text = textOf(reportOf(overrides));
    expect(text).toContain(words);
    expect(text).not.toContain(clear);
  });

  test('far above the target: said beside it, the reason asked for', () => {
    const text = textOf(reportOf({ ...full, set: { ...full.set, 0: { actual: '9000册' } } }));
    expect(text).toContain('采购图书册数大幅超过指标值：实际9000册（指标值≥5000册）。原因：〔请填写：');
    expect(text).toContain(clear);
  });
});

test.each([
  ['≤100万元', '98万元', '节约2万元'],
  ['≤100万元', '100万元', '与上限持平'],
  ['≤100万元', '1050000元', '超上限5万元'],
  ['≤5%', '7.5%', '超上限2.5个百分点'],
])('where less is better the limit is named: %s → %s', (target, actual, words) => {
  const text = textOf(reportOf({ set: { 2: { level3: '项目总成本', target, actual } } }));
  expect(text).toContain(`，${words}，`);
  expect(text).not.toContain(`项目总成本：实际${actual}（指标值${target}），完成率`);
});

describe('total and grade', () => {
  test('a total that is right at the decimals it is written with is no other total', () => {
    const set = { 4: { score: 9.06, reason: '分馆借阅量偏低' } };
    const text = textOf(reportOf({ set, total: { weight: 100, score: 98.9, grade: '优' } }));
    expect(text).toContain('自评等级为“优”');
    expect(text).not.toContain('应核实更正');
  });

  test('points of the total row that are not the sum of its rows', () => {
    expect(textOf(reportOf({ total: { weight: 90, score: 98.8, grade: '优' } }))).toContain(
      '总分行的分值90分与各项分值之和100分不符，不评总分和等级。各项得分合计98.8分。',
    );
  });

  test('missing points are counted, and no grade is given', () => {
    expect(textOf(reportOf({ set: { 0: { score: null } } }))).toContain(
      '尚有1项指标（分值共20分）没有填写得分，不评总分和等级。已填得分合计78.8分。',
    );
  });

  test('weights that do not make the whole', () => {
    expect(textOf(reportOf({ set: { 0: { weight: 30 } } }))).toContain('表中各项分值合计110分，不是100分');
  });

  test('another total in the form: both, and the difference', () => {
    expect(textOf(reportOf({ total: { weight: 100, score: 99.8, grade: '优' } }))).toContain(
      '表中填写的总分与各项得分之和不符，不评总分和等级。各项得分合计98.8分。表中填写的总分为99.8分，与各项得分之和98.8分相差1分，应核实更正。',
    );
  });
});

test('the basis is named only for a policy that a person chose', () => {
  const assessment = assess(formOn(formSheet()), defaultPolicy);
  expect(textOf(narrate(assessment))).toContain('评价依据：〔请填写：所依据的文件〕');
  expect(textOf(narrate(assessment, { isPolicyChosen: true }))).toContain('评价依据：财预〔2020〕10号');
});

test('findings on figures are sentences; reasons and notes of the form find their places', () => {
  const text = textOf(reportOf({ funds: spent(98, 9) }));
  expect(text).toMatch(/表中数据应核实：预算执行率得分填9，应为9\.8/);
});

test('a goal of template text or of a bare number is no goal', () => {
  for (const expected of ['对照年度目标，说明完成情况（100字以内）', '100'])
    expect(textOf(reportOf({ goal: { expected, actual: '已完成' } }))).toContain('〔请填写：年度总体目标〕');
});

test('two indicators of one name keep their own texts', () => {
  const twice = { level3: '采购图书册数', level2: '数量指标' };
  const keys = reportOf({ set: { 0: twice, 1: twice } }).sections.flatMap(({ blocks }) =>
    blocks.map(({ key }) => key),
  );
  expect(keys).toContain('row.产出指标.数量指标.采购图书册数');
  expect(keys).toContain('row.产出指标.数量指标.采购图书册数#2');
});

test('keys of paragraphs are unique, so that edits can be kept', () => {
  for (const outline of outlines) {
    const { preface, sections } = reportOf({}, outline);
    const keys = [...preface, ...sections.flatMap(({ blocks }) => blocks)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a blank form gets neither a total nor a grade', () => {
  const text = textOf(
    reportOf({
      set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [i, { score: null }])),
      total: { weight: 100, score: null, grade: '' },
    }),
  );
  expect(text).toContain('不评总分和等级');
});

test('what was ignored is printed in an annex, with reason, name and day, in every outline', () => {
  const entry = {
    rule: 'score-unexplained',
    sheet: '自评表',
    reason: '专家评审扣分',
    by: '李四',
    on: '2026-03-02',
  };
  const form = formOn(formSheet({ set: { 0: { score: 15 }, 1: { score: 15 } } }));
  const assessment = assess(form, defaultPolicy, [entry]);
  for (const outline of outlines) {
    const text = textOf(narrate(assessment, { outline }));
    expect(text).toContain('附：已说明理由、不再提示的问题');
    expect(text).toMatch(/1\. .*（H13）理由：专家评审扣分（李四，2026-03-02）/);
    expect(text).toMatch(/2\. .*（H14）理由：专家评审扣分（李四，2026-03-02）/);
  }
});

const written = (name: string, outline: string) => {
  const form = readForms([readWritten(join(__dirname, `../forms/${name}.txt`))]).forms[0]!;
  return textOf(narrate(assess(form, proposePolicy(form).policy), { outline }));
};

test('a form without level 1: its points add up, its indicators have a section, no code is left before the name', () => {
  const text = written('no-level1', 'seed');
  expect(text).toContain('评价指标及分值为：预算执行10分、各项指标100分。');
  expect(text).toContain('各项指标 100 94.8 94.8%');
  expect(text).toContain('（三）绩效指标');
  expect(text).toContain('2024年度城市内涝治理（二期）绩效自评报告');
  expect(text).toContain('群众投诉起数：实际45起（指标值≤12起），超上限33起');
  expect(text).not.toMatch(/各项指标没有|完成率\d+\.?\d*%，超上限/);
});

test('two goals are both told; a department as a whole has its own outline unless another is asked for', () => {
  const form = readForms([readWritten(join(__dirname, '../forms/department-two-goals.txt'))]).forms[0]!;
  const report = narrate(assess(form, proposePolicy(form).policy));
  expect(report.outline).toBe('department');
  expect(textOf(report)).toContain('（1）完成人口抽样调查及数据发布。（2）完成经济运行监测分析。');
});

test('notes have their places once; a sum over the whole is said, and no points of execution where there are none', () => {
  const text = written('overspent-with-notes', 'transfer');
  expect(text).toContain('各项得分合计108分，超过100分');
  expect(text.match(/一是个别乡镇上报不及时；二是信息化水平不高。/g)).toHaveLength(1);
  expect(text.match(/^无。$/gm)).toHaveLength(1);
  expect(text).toContain('〔请填写：年度总体目标〕');
  expect(written('f-execution-as-a-row', 'seed')).not.toContain('得分0 +');
});

test('what is doubtful is no achievement in a summary of one paragraph', () => {
  expect(written('no-level1', 'brief')).toContain('居民满意度的完成情况待核实');
});
