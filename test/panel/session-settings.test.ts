import { reviewWorkbook } from '../../src/review/review';
import { defaultPolicy, policyById } from '../../src/policy';
import { encodePolicy } from '../../src/policy/codec';
import { checkDraft } from '../../src/panel/policy-editor/draft';
import { UNDECIDED } from '../../src/plan/consent';
import { Session } from '../../src/panel/session';
import { withoutPolicy, withPolicy } from '../../src/settings/policy-choice';
import { readSettings } from '../../src/settings/settings-xml';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';
import { openExcel } from '../workbook/excel/open-excel';
import { AT_ONCE, FAULTY, opened } from './opened-session';

test('ignoring travels in the workbook and can be taken back', async () => {
  const { host, session, state, rules } = await opened([FAULTY()]);
  const finding = state().assessment?.findings.find(({ rule }) => rule === 'weight-total');
  expect(finding).toBeDefined();
  await session.ignoring.ignore(finding!, '上级文件另有规定', '张三');
  const ignored = state().assessment?.findings.find(({ rule }) => rule === 'weight-total');
  expect(ignored?.ignored).toMatchObject({ reason: '上级文件另有规定', by: '张三', on: '2026-03-02' });
  expect(host.xmlParts[0]).toContain('上级文件另有规定');
  await session.ignoring.heed(ignored!.ignored!);
  expect(rules()).toContain('weight-total');
  expect(state().assessment?.findings.every((each) => each.ignored === undefined)).toBe(true);
});

test('a rule ignored for the whole form is ignored at every place, and taken back in one', async () => {
  const rows = { 0: { score: 15 }, 1: { score: 15 } };
  const { session, state } = await opened([formSheet({ set: rows })]);
  const found = () => state().assessment?.findings.filter(({ rule }) => rule === 'score-unexplained') ?? [];
  expect(found()).toHaveLength(2);
  await session.ignoring.ignore(found()[0]!, '专家评审扣分', '李四', 'form');
  expect(found().map(({ ignored }) => [ignored?.cell, ignored?.reason])).toEqual([
    [undefined, '专家评审扣分'],
    [undefined, '专家评审扣分'],
  ]);
  await session.ignoring.heed(found()[0]!.ignored!);
  expect(found().map(({ ignored }) => ignored)).toEqual([undefined, undefined]);
});

describe('an own pack', () => {
  const strict = () => checkDraft(defaultPolicy, new Map([['grades.0.from', '99']])).policy!;

  test('travels in the workbook: panel, ribbon and file agree', async () => {
    const { host, session, state } = await opened();
    expect(state().assessment?.evaluation.grade.value).toBe('优');
    await session.save(withPolicy(state().settings, strict()));
    expect(state().assessment?.evaluation.grade.value).toBe('良');
    expect(state().policyReason).toBe('随本工作簿保存的自定口径');
    const file = openXlsx(xlsxFile({ sheets: [formSheet()] }), '表.xlsx');
    await file.settings.save(readSettings(host.xmlParts[0] ?? ''));
    const { forms } = await reviewWorkbook('表.xlsx', openXlsx(file.save(), '表.xlsx'), {});
    expect(forms[0]).toMatchObject({ origin: 'own', policy: { id: 'mof-2020-own' } });
    expect(forms[0]?.policy).toEqual(state().assessment?.policy);
    await session.proposeGrade('grade');
    const { grading } = state().proposal!;
    session.store.change({
      proposal: grading!.decide({ ...UNDECIDED, accept: new Set(['computed-scores']) }),
    });
    await session.accept();
    expect(state().assessment?.form.grade.value).toBe('良');
  });

  test('is taken over by whoever opens the workbook', async () => {
    const { host, workbook } = openExcel([formSheet()]);
    await workbook.settings.save(withPolicy({ suppressions: [] }, strict()));
    const session = new Session(workbook, { later: AT_ONCE });
    await session.start();
    expect(session.store.state.assessment?.evaluation.grade.value).toBe('良');
    expect(host.xmlParts).toHaveLength(1);
  });

  test('stays where a built-in one is chosen for once, and goes with the automatic choice', async () => {
    const { session, state } = await opened();
    await session.save(withPolicy(state().settings, strict()));
    await session.save(withPolicy(state().settings, policyById('guangxi')!));
    expect(state()).toMatchObject({ kept: { chosen: { id: 'guangxi' }, own: { id: 'mof-2020-own' } } });
    expect(state().policyReason).toBe('在本工作簿里选定');
    await session.save(withoutPolicy(state().settings));
    expect(state().settings).toEqual({ suppressions: [] });
    expect(state().policyReason).toContain('一致');
  });

  test('that is damaged is said, not used, and not destroyed by saving something else', async () => {
    const { host, workbook } = openExcel([FAULTY()]);
    const ownPolicy = { ...encodePolicy(strict()), levels: '五十' };
    await workbook.settings.save({ policy: 'mof-2020-own', ownPolicy, suppressions: [] });
    const session = new Session(workbook, { later: AT_ONCE });
    await session.start();
    const state = () => session.store.state;
    expect(state().notice).toEqual({ kind: 'error', text: expect.stringContaining('levels 应为列表') });
    expect(state().assessment?.policy.id).toBe('mof-2020');
    await session.ignoring.ignore(state().assessment!.findings[0]!, '已核对', '张三');
    expect(host.xmlParts[0]).toContain('五十');
  });
});
