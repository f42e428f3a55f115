import { formSheetWith, sampleSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('goal-missing', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a form with a place for the expected goal alone',
      sheet: formSheetWith({ B10: '年度目标', F10: null, F11: null }),
    },
    { name: 'printed without a goal block (E)', sheet: sampleSheet('校园安全_湖北样式') },
    { name: 'printed without a goal block (F)', sheet: sampleSheet('清扫保洁_决策过程') },
  ],
  invalid: [
    {
      name: 'both places there and blank, in a form of transfer payments',
      sheet: sampleSheet('防灾救灾_转移支付', { B10: null, F10: null }),
      expect: [{ cells: ['B10'] }, { cells: ['F10'] }],
    },
    {
      name: 'no goal',
      form: { goal: { expected: '', actual: '完成' } },
      expect: [{ cells: ['B11'], text: '“预期目标”未填写。' }],
    },
    {
      name: 'neither',
      form: { goal: { expected: '', actual: '' } },
      expect: [{ cells: ['B11'] }, { cells: ['F11'] }],
    },
    {
      name: 'no completion',
      form: { goal: { expected: '开放', actual: '' } },
      expect: [{ cells: ['F11'], severity: 'W', text: '实际完成情况' }],
    },
  ],
});
