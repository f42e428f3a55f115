import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { narrate, narrateProjects } from '../../src/report/narrate';
import type { OutlineJson } from '../../src/report/outline';
import { OUTLINES } from '../../src/report/outline-list';
import { loadOutline, loadOutlineText } from '../../src/report/outline-schema';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { reportLines } from '../support/report-text';

const assessed = (overrides: FormOverrides = {}) => assess(formOn(formSheet(overrides)), defaultPolicy);

const OWN: OutlineJson = {
  schema: 1,
  id: 'town',
  name: '镇里的提纲',
  title: '{年度项目}自评说明',
  annex: false,
  signature: true,
  sections: [
    {
      key: 'a',
      heading: '资金',
      content: [{ key: 'a.text', text: '{预算执行}由〔经办人〕核对。' }],
      sections: [{ key: 'a.more', heading: '结余', content: [{ key: 'a.rest', text: '〔结余的去向〕' }] }],
    },
    { key: 'b', heading: '指标', sections: [{ key: 'level', repeat: 'levels' }] },
    { key: 'c', heading: '附注', content: [{ key: 'c.text', notes: '没有这样的附注' }] },
  ],
};

test('the built-in outlines fit the schema, and their ids are unlike each other', () => {
  for (const outline of OUTLINES) expect(loadOutline(outline)).toEqual(outline);
  expect(new Set(OUTLINES.map(({ id }) => id)).size).toBe(OUTLINES.length);
});

test('an own outline: facts, blanks, numbers of headings, sections of the form; nothing empty', () => {
  const report = narrate(assessed(), { outline: loadOutline(OWN) });
  const lines = reportLines(report);
  expect(lines[0]).toBe('2024年度公共阅读服务自评说明');
  expect(lines).toEqual(
    expect.arrayContaining([
      '一、资金',
      '全年执行数为98万元。预算执行率=（全年执行数÷全年预算数）×100%=（98÷100）×100%=98%。由〔请填写：经办人〕核对。',
      '（一）结余',
      '（一）产出指标',
      '（三）满意度指标',
      '三、附注',
      '〔请填写：附注〕',
    ]),
  );
  expect(report.own).toEqual(OWN);
  expect(report.parts).toEqual(['signature']);
});

test.each<[string, unknown, string]>([
  ['no JSON', '{', '不是有效的 JSON'],
  ['a missing title', { ...OWN, title: undefined }, 'title：缺少这一项'],
  ['a fact that is none', { ...OWN, title: '{项目}' }, 'title：没有“{项目}”这一项'],
  ['a fact of several forms', { ...OWN, title: '{项目数}' }, '没有“{项目数}”这一项'],
  [
    'content of no kind',
    { ...OWN, sections: [{ key: 'x', heading: '一', content: [{ chart: 'x' }] }] },
    'sections.0.content.0：不是提纲能用的内容',
  ],
  ['a key twice', { ...OWN, sections: [OWN.sections[0], OWN.sections[0]] }, 'sections.1.key：“a”已用过'],
  ['a word too many', { ...OWN, colour: 'red' }, '不认识的项目：colour'],
])('%s is named by its place', (_name, json, message) => {
  const load = () => loadOutlineText(typeof json === 'string' ? json : JSON.stringify(json));
  expect(load).toThrow(message);
});

test('headings go no deeper than four levels', () => {
  const nested = (depth: number): OutlineJson['sections'][number] => ({
    key: `d${depth}`,
    heading: '题',
    ...(depth < 5 ? { sections: [nested(depth + 1)] } : { content: [{ key: 'd', text: '文' }] }),
  });
  expect(() => loadOutline({ ...OWN, sections: [nested(1)] })).toThrow('标题最多四级');
});

test('the Hubei outline says first what was reached, then what was not', () => {
  const lines = reportLines(narrate(assessed({ set: { 0: { actual: '4000册' } } }), { outline: 'hubei' }));
  const at = (words: string) => lines.findIndex((line) => line.startsWith(words));
  expect(lines[at('2.完成的绩效目标') + 1]).toMatch(
    /^产出指标（分值50分，自评得50分）：图书验收合格率实际99%/,
  );
  expect(lines[at('3.未完成的绩效目标') + 1]).toMatch(/^采购图书册数未达到指标值/);
  expect(lines[at('（三）存在的问题和原因') + 1]).not.toMatch(/采购图书册数未达到/);
});

test('several projects in one report: sums, grades, what each lacks', () => {
  const lines = reportLines(
    narrateProjects(
      [
        assessed(),
        assessed({ projectName: '流动书车', set: { 0: { score: null } } }),
        assessed({
          projectName: '没有预算',
          funds: [{ label: '年度资金总额', amounts: [null, null, 5], weight: 10, rate: null, score: null }],
        }),
      ],
      'summary',
    ),
  );
  expect(lines[0]).toBe('某县图书馆2024年度项目支出绩效自评汇总报告');
  const text = lines.join('\n');
  expect(text).toContain(
    '对3个项目开展绩效自评。预算数合计200万元，执行数合计196万元，总的预算执行率98%。另有1个项目的资金数据不全，未计入合计。',
  );
  expect(text).toContain('评出等级的项目1个，其中“优”1个。不评总分和等级的项目2个：流动书车、没有预算。');
  expect(lines).toContain('（二）流动书车');
});

test('docs/outline.schema.json is the schema in force', () => {
  const schema = readFileSync(join(__dirname, '../../docs/outline.schema.json'), 'utf8');
  for (const word of ['"project-problems"', '"other-levels"', '"signature"']) expect(schema).toContain(word);
});
