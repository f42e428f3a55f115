import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { formSheet, formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

const hiding = (...rows: number[]): Sheet => createSheet({ ...formSheet(), hiddenRows: new Set(rows) });

testRule('hidden-rows', {
  valid: [
    { name: 'the clean form' },
    { name: 'hidden rows without points or money', sheet: hiding(9, 12) },
    { name: 'rows below the form', sheet: hiding(40) },
    {
      name: 'a row of zeros',
      sheet: createSheet({ ...formSheetWith({ D9: 0, E9: 0, F9: 0 }), hiddenRows: new Set([9]) }),
    },
  ],
  invalid: [
    {
      name: 'an indicator',
      sheet: hiding(14),
      expect: [
        {
          cells: ['G14', 'D14'],
          severity: 'W',
          text: '第14行“图书验收合格率”被隐藏，却计入20分；打印出来的各行加不到合计。',
        },
      ],
    },
    {
      name: 'money',
      sheet: hiding(8),
      expect: [{ cells: ['E8'], text: '第8行“上年结转资金”被隐藏，却有金额20。' }],
    },
    {
      name: 'the whole sheet',
      sheet: createSheet({ ...formSheet(), isHidden: true }),
      expect: [{ message: 'sheet', text: '在隐藏的工作表“自评表”上' }],
    },
  ],
});
