import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formOn, gridSheet, sampleSheet, splitTargetSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

const HEAD = [['项目支出绩效自评表'], ['项目名称', '甲', '主管部门', '乙', '实施单位', '丙']];

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
    {
      name: 'levels 2 that stand under one level 1 only, in a form without levels 1',
      sheet: gridSheet([
        ...HEAD,
        ['二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        ['数量指标', '甲', '≥1个', '1个', 50, 50],
        ['社会效益指标', '乙', '≥1个', '1个', 30, 30],
        ['满意度指标', '丙', '≥90%', '92%', 10, 10],
      ]),
    },
    {
      name: 'a form that prints no levels',
      sheet: gridSheet([
        ...HEAD,
        ['三级指标', '指标值', '完成值', '分值', '得分'],
        ['甲', '≥1个', '1个', 100, 100],
      ]),
    },
    {
      name: 'a blank row of a level, while the form is being filled in',
      form: {
        set: { 5: { level3: '', target: null, actual: null, weight: 10, score: null } },
        total: { weight: 100, score: null, grade: '' },
      },
    },
    { name: 'another name of the same level', form: { set: { 5: { level1: '满意度' } } } },
  ],
  invalid: [
    {
      name: '效益, in a form without levels 1',
      sheet: gridSheet([
        ...HEAD,
        ['二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        ['数量指标', '甲', '≥1个', '1个', 80, 80],
        ['满意度指标', '丙', '≥90%', '92%', 10, 10],
      ]),
      expect: [{ message: 'missing', cells: ['A3'], text: '没有“效益指标”的指标' }],
    },
    {
      name: 'a level 2 whose level 1 is another',
      form: { set: { 3: { level1: '产出指标(50分)' }, 4: { level1: '产出指标(50分)' } } },
      expect: [{ text: '没有“效益指标”的指标' }],
    },
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
