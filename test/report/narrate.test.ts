import { strFromU8, unzipSync } from 'fflate';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { reportDocument } from '../../src/report/document';
import { narrate, outlines } from '../../src/report/narrate';
import type { Report } from '../../src/report/report';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const reportOf = (overrides: FormOverrides = {}, outline = outlines[0]) =>
  narrate(assess(formOn(formSheet(overrides)), defaultPolicy), outline);

function textOf({ title, preface, sections }: Report): string {
  const paragraphs = [...preface, ...sections.flatMap(({ blocks }) => blocks)];
  const words = paragraphs.map((block) =>
    block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : block.rows.flat().join(' '),
  );
  return [title, ...sections.map(({ heading }) => heading), ...words].join('\n');
}

test('seven sections with both rates and their arithmetic', () => {
  const report = reportOf();
  const first = report.sections.filter(({ level }) => level === 1).map(({ heading }) => heading.slice(0, 2));
  expect(first).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '七、']);
  const text = textOf(report);
  expect(text).toContain('预算执行率=（全年执行数÷全年预算数）×100%=（98÷100）×100%=98.00%');
  expect(text).toContain('自评总分98.80分，自评等级为“优”');
  expect(text).toContain('采购图书册数：指标值≥5000册，完成值5100册，完成率102.00%，分值20分，得20分');
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
    '采购图书册数未完成：指标值≥5000册，完成值4000册。原因：到货推迟。',
  );
  expect(textOf(reportOf({ set: { 0: { actual: '4000册' } } }))).toContain(
    '〔请填写：未完成的原因和改进措施〕',
  );
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
  expect(text).toContain('未评总分和等级');
});

test('the Word document holds the text', async () => {
  const parts = unzipSync(await reportDocument(reportOf()));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml).toContain('三、综合评价情况及评价结论');
  expect(xml).toContain('方正小标宋简体');
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
    const text = textOf(narrate(assessment, outline));
    expect(text).toContain('附：已说明理由、不再提示的问题');
    expect(text).toMatch(/1\. .*（H13）理由：专家评审扣分（李四，2026-03-02）/);
    expect(text).toMatch(/2\. .*（H14）理由：专家评审扣分（李四，2026-03-02）/);
  }
});
