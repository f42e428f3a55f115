import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formOn, sampleSheet, splitTargetSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('level-missing', {
  valid: [
    { name: 'the clean form' },
    { name: 'decision and process (F): levels of their own', sheet: sampleSheet('清扫保洁_决策过程') },
    {
      name: 'satisfaction, where the policy does not require it',
      policy: 'sichuan',
      form: { set: { 5: { level1: '效益指标' } } },
    },
    { name: 'satisfaction as a level 2 of 效益', form: { set: { 5: { level1: '效益指标(30分)' } } } },
    { name: 'another name of the same level', form: { set: { 5: { level1: '满意度' } } } },
  ],
  invalid: [
    {
      name: 'a level whose only row does not apply',
      form: { set: { 5: { target: '/', actual: '/', weight: null, score: null } } },
      expect: [{ text: '没有“满意度指标”' }],
    },
    {
      name: 'no satisfaction',
      form: { set: { 5: { level1: '效益指标(30分)', level2: '社会效益指标' } } },
      expect: [
        {
          cells: ['B12'],
          severity: 'W',
          text: '没有“满意度指标”的指标，“财预〔2020〕10号（执行10/产出50/效益30/满意度10）”要求设置。',
        },
      ],
    },
  ],
});

describe('Sichuan’s own form asks for every level', () => {
  const form = formOn(splitTargetSheet([{ name: '办理案件数', target: ['≥', 180, '件'] }]));
  const sichuan = policyById('sichuan')!;
  const missing = (options?: Record<string, boolean>) =>
    assess(form, { ...sichuan, rules: { 'level-missing': options ? { options } : {} } })
      .findings.filter(({ rule }) => rule === 'level-missing')
      .map(findingText);

  test('each that has no row is named', () => {
    expect(missing()).toEqual([
      expect.stringContaining('没有“效益指标”的指标'),
      expect.stringContaining('没有“满意度指标”的指标'),
    ]);
  });

  test('with the option off, only what the policy itself requires', () => {
    expect(missing({ allLevels: false })).toEqual([expect.stringContaining('没有“效益指标”的指标')]);
  });
});
