import { formSheetWith, formSheetWithoutTotal, sampleSheet } from '../support/form-sheet';
import { openSatisfaction } from '../support/open-form';
import { testRule } from '../support/rule-tester';

testRule('weight-label', {
  valid: [
    {
      name: 'the level that is still being filled in',
      sheet: formSheetWithoutTotal(openSatisfaction({ weight: null, score: null })),
    },
    {
      name: 'no points in the labels',
      form: {
        set: { 0: { level1: '产出指标', weight: 18 }, 1: { level1: '产出指标' }, 2: { level1: '产出指标' } },
      },
    },
    { name: 'no weights of that level yet', form: { set: { 5: { weight: null } } } },
    {
      name: 'the level whose last row has its target only',
      sheet: formSheetWithoutTotal(openSatisfaction({ actual: null, weight: null, score: null })),
    },
    { name: 'the clean form' },
    { name: 'the label of the whole block, over labels (E)', sheet: sampleSheet('校园安全_湖北样式') },
    { name: 'the label of the whole block', sheet: formSheetWith({ A12: '绩效指标（90分）' }) },
    {
      name: 'the label of the whole block with the execution',
      sheet: formSheetWith({ A12: '绩效指标(100分)' }),
    },
  ],
  invalid: [
    {
      name: 'a last row with its target only, above a row 总分',
      form: openSatisfaction({ actual: null, weight: null, score: null }),
      expect: [{ cells: ['B17'], text: '“满意度指标”标明10分，各行合计4分' }],
    },
    {
      name: 'the label of the whole block, over labels',
      sheet: sampleSheet('校园安全_湖北样式', { A7: '年度绩效目标(98分)' }),
      expect: [{ cells: ['A7', 'B8', 'B11', 'B13'], text: '“年度绩效目标”标明98分，各行合计80分。' }],
    },
    {
      name: 'the label of the whole block, over rows',
      sheet: formSheetWith({ A12: '绩效指标（80分）' }),
      expect: [{ cells: ['A12', 'G13'], text: '“绩效指标”标明80分，各行合计90分。' }],
    },
    {
      name: 'a level above the one that is still being filled in',
      sheet: formSheetWithoutTotal({ set: { 0: { weight: 18 }, 5: { weight: null, score: null } } }),
      expect: [{ cells: ['B13'], text: '标明50分，各行合计48分' }],
    },
    {
      name: 'at level 2',
      form: { set: { 0: { level2: '数量指标(15分)' } } },
      expect: [{ cells: ['C13', 'G13'], text: '“数量指标”标明15分，各行合计20分。' }],
    },
    {
      name: 'label 50, rows 48',
      form: { set: { 0: { weight: 18 } } },
      expect: [
        { cells: ['B13', 'G13', 'G14', 'G15'], severity: 'E', text: '“产出指标”标明50分，各行合计48分。' },
      ],
    },
  ],
});
