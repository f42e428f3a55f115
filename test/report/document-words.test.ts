import { strFromU8, unzipSync } from 'fflate';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { reportDocument } from '../../src/report/document';
import { readEarlier } from '../../src/report/earlier';
import { merge } from '../../src/report/merge';
import { narrate } from '../../src/report/narrate';
import { outlineById } from '../../src/report/outline-list';
import { reportSheet } from '../../src/report/sheet';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { type ReportRow, touch } from '../support/report-rows';

const assessed = (overrides: FormOverrides = {}) => assess(formOn(formSheet(overrides)), defaultPolicy);

/** The parts of a Word document as text. */
async function documentOf(...args: Parameters<typeof reportDocument>) {
  const parts = unzipSync(await reportDocument(...args));
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
}

test('a long title breaks before what kind of report it is', async () => {
  const projectName = '某某县乡镇图书馆公共阅读服务能力提升专项经费';
  const part = await documentOf(merge(narrate(assessed({ projectName }))), { unit: '某县图书馆' });
  const xml = part('word/document.xml');
  expect(xml).toMatch(/<w:br\/>(?:<\/?w:[^>]*>)*绩效自评报告/);
  expect(part('docProps/core.xml')).toContain(`${projectName}绩效自评报告`);
});

test('an outline without annex and signature has neither; who signs is a blank where nobody is named', async () => {
  const outline = { ...outlineById('short')!, id: 'own', annex: false, signature: false };
  const { form } = assessed();
  const bare = await documentOf(merge(narrate(assessed(), { outline })), { form, unit: undefined });
  expect(bare('word/document.xml')).not.toMatch(/附表：|成文日期/);
  expect(bare('docProps/core.xml')).not.toContain('某县图书馆');
  const signed = await documentOf(merge(narrate(assessed())), { form, unit: undefined });
  expect(signed('word/document.xml')).toContain('〔请填写：单位名称〕');
  expect(signed('word/document.xml')).toContain('附表：');
});

test('a form without indicators has no annex of them', async () => {
  const { form } = assessed();
  const part = await documentOf(merge(narrate(assessed())), {
    form: { ...form, indicators: [] },
    unit: '某县图书馆',
  });
  expect(part('word/document.xml')).not.toContain('附表：');
});

test('what a person wrote stands in it, and what the figures say now beside it', async () => {
  const before = reportSheet(merge(narrate(assessed())), '绩效自评报告', '自评表#1');
  const edited = touch(before, (rows: ReportRow[]) => [
    ...rows.map((row) =>
      row.text.includes('自评总分98.8分') ? { ...row, text: `${row.text}领导已审。` } : row,
    ),
    { text: '另：分馆明年扩建。' },
  ]);
  const now = assessed({
    set: { 0: { score: 15, reason: '到货推迟' } },
    total: { weight: 100, score: 93.8, grade: '优' },
  });
  const part = await documentOf(merge(narrate(now), readEarlier(edited)), { unit: '某县图书馆' });
  const xml = part('word/document.xml');
  expect(xml).toContain('另：分馆明年扩建。');
  expect(xml).toContain('领导已审。');
  expect(xml).toMatch(/w:highlight w:val="yellow"\/>(?:<\/?w:[^>]*>)*[^<]*93\.8分/);
});
