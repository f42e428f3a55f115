import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

const timed = (target: string, actual: string) => ({
  set: { 1: { level2: '时效指标', level3: '完成时间', target, actual } },
});

testRule('date-unformatted', {
  valid: [
    { name: 'the clean form' },
    { name: 'dates that can be read', form: timed('2024年10月底前', '20241020') },
    { name: 'a large number', sheet: formSheetWith({ E13: '≥40000册', F13: 45_000 }) },
  ],
  invalid: [
    {
      name: 'a serial number beside a date',
      sheet: formSheetWith({ F14: 45_580 }, timed('2024年10月底前', '')),
      expect: [
        {
          cells: ['F14'],
          severity: 'W',
          text: '“完成时间”的“45580”是没有日期格式的数字，即2024年10月15日，请改为日期。',
        },
      ],
    },
    {
      name: 'two of them',
      sheet: formSheetWith({ E14: 45_596, F14: 45_580 }, timed('', '')),
      expect: [{ cells: ['E14'] }, { cells: ['F14'] }],
    },
  ],
});

testRule('deadline-missed', {
  invalid: [
    {
      name: 'a serial number is a date',
      sheet: formSheetWith({ F14: 45_616 }, timed('2024年10月31日前', '')),
      expect: [{ cells: ['F14', 'E14'], text: '实际是“45616（2024年11月20日）”' }],
    },
    { name: 'dots', form: timed('2024.10.31前', '2024.11.20'), expect: [{ cells: ['F14'] }] },
    { name: 'digits only', form: timed('2024年10月底前', '20241120'), expect: [{ cells: ['F14'] }] },
    {
      name: 'with the time of day',
      form: timed('2024-10-31 00:00:00', '2024-11-20 09:30:00'),
      expect: [{ cells: ['F14'] }],
    },
    { name: 'quarters', form: timed('第三季度', '四季度'), expect: [{ cells: ['F14'] }] },
    { name: 'halves of the year', form: timed('上半年', '8月'), expect: [{ cells: ['F14'] }] },
    { name: 'month and day', form: timed('10月31日前', '11.20'), expect: [{ cells: ['F14'] }] },
  ],
  valid: [
    { name: 'in the quarter', form: timed('9月底前', '第三季度') },
    { name: 'perhaps in time', form: timed('7月底前', '三季度') },
    { name: 'within the year', form: timed('年底前', '2024.12.31') },
  ],
});
