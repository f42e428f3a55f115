import { changedTexts } from '../../src/report/changed-text';
import { isReportOf, newReportName, reportId } from '../../src/report/find';
import type { ChangedText } from '../../src/report/merge';
import { reportSheet } from '../../src/report/sheet';
import { merge } from '../../src/report/merge';
import { narrate } from '../../src/report/narrate';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formOn, formSheet, sheetOf } from '../support/form-sheet';

test.each([
  [[], undefined, '绩效自评报告'],
  [['绩效自评报告'], undefined, '绩效自评报告2'],
  [['绩效自评报告', '绩效自评报告2'], '', '绩效自评报告3'],
  [[], '图书馆[免费]开放', '绩效自评报告-图书馆免费开放'],
  [['绩效自评报告-abc'], 'ABC', '绩效自评报告-ABC2'],
])('beside %j a report of %s is called %s', (taken, project, expected) => {
  expect(newReportName(taken, project)).toBe(expected);
});

test('a name is no longer than Excel takes, its number included', () => {
  const long = '某'.repeat(40);
  const first = newReportName([], long);
  expect(first).toHaveLength(31);
  expect(newReportName([first], long)).toMatch(/^绩效自评报告-某+2$/);
  expect(newReportName([first], long)).toHaveLength(31);
});

test('a report names its form, and no other', () => {
  const report = merge(narrate(assess(formOn(formSheet()), defaultPolicy)));
  const sheet = sheetOf(reportSheet(report, '绩效自评报告', reportId('自评表', 0)));
  expect([
    isReportOf('自评表#1', sheet),
    isReportOf('自评表#2', sheet),
    isReportOf('自评表#1', formSheet()),
  ]).toEqual([true, false, false]);
});

describe('a text of a person whose figures have changed', () => {
  const text = (more: Partial<ChangedText>): ChangedText => ({
    ...{ key: 'k', row: 12, own: '总分95分。', before: '总分94分。', now: '总分96分。', decision: undefined },
    ...more,
  });

  test('is said with its place, what it was and what it should be', () => {
    expect(changedTexts([text({})])).toEqual([
      '报告第12行您写的“总分95分。”，其数据已变：原来是“总分94分。”，现在应为“总分96分。”，已在报告中标出。',
    ]);
    expect(changedTexts([text({ row: undefined, before: undefined })])).toEqual([
      '报告末尾您写的“总分95分。”，其数据已变：现在应为“总分96分。”，已在报告中标出。',
    ]);
  });

  test('is quoted to sixty characters, and not said once it was decided on', () => {
    expect(changedTexts([text({ own: '长'.repeat(61) })])[0]).toContain(`“${'长'.repeat(60)}……”`);
    expect(changedTexts([text({ own: '长'.repeat(60) })])[0]).toContain(`“${'长'.repeat(60)}”`);
    expect(changedTexts([text({ decision: 'own' }), text({ decision: 'now' })])).toEqual([]);
  });
});
