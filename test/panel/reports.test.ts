import type { OutlineJson } from '../../src/report/outline';
import { formSheet } from '../support/form-sheet';
import { FAULTY, opened } from './opened-session';

const OWN: OutlineJson = {
  schema: 1,
  id: 'county',
  name: '某县提纲',
  title: '{年度项目}绩效情况表述',
  annex: false,
  signature: false,
  sections: [{ key: 'all', heading: '总体情况', content: [{ key: 'money', text: '{资金情况}〔经办人〕' }] }],
};

/** A file as a browser gives it. */
function fileOf(text: string, name = '提纲.json'): File {
  const file = new File([text], name);
  return Object.assign(file, { text: async () => text });
}

const textsOf = (state: Awaited<ReturnType<typeof opened>>['state']) =>
  state().report?.merged.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])) ?? [];

test('a report is shown by an outline from a file, and written by it', async () => {
  const { host, session, state } = await opened();
  await session.reports.open();
  expect(textsOf(state)[0]).toBe('2024年度公共阅读服务绩效自评报告');
  await session.reports.openFile(fileOf(JSON.stringify(OWN)));
  expect(textsOf(state)).toEqual([
    '2024年度公共阅读服务绩效情况表述',
    '一、总体情况',
    '全年预算数为100万元，执行数为98万元，完成预算的98%。〔请填写：经办人〕',
  ]);
  expect(state().report?.proof).toContain('还有1处〔请填写〕');
  await session.proposeGrade('report');
  await session.accept();
  expect(state().notice?.kind).toBe('success');
  expect(host.sheetNames).toContain('绩效自评报告');
  // The next report goes by it without the file.
  await session.reports.open();
  expect(state().report?.merged.outline).toBe('county');
});

test.each([
  ['{', '提纲.json'],
  [
    JSON.stringify({
      ...OWN,
      sections: [{ key: 'a', heading: '一', content: [{ key: 'x', text: '{没有的}' }] }],
    }),
    '没有的',
  ],
  [
    JSON.stringify({
      ...OWN,
      scope: 'projects',
      title: '{单位}汇总',
      sections: [{ key: 'a', heading: '一' }],
    }),
    '几个项目合写',
  ],
])('a file that is no outline is refused in words, the report stays: %#', async (text, words) => {
  const { session, state } = await opened([formSheet()]);
  await session.reports.open();
  await session.reports.openFile(fileOf(text));
  expect(state().notice).toMatchObject({ kind: 'error', text: expect.stringContaining(words) });
  expect(state().report?.merged.outline).toBe('seed');
});

test('a form with something to correct has its report all the same', async () => {
  const { session, state } = await opened([FAULTY()]);
  await session.reports.open();
  expect(state().report).toBeDefined();
  expect(state().assessment?.findings.some(({ severity }) => severity === 'E')).toBe(true);
});
