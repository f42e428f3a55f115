import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('deadline-missed', {
  valid: [
    { name: 'the clean form' },
    { name: 'a missed number', form: { set: { 0: { actual: '4000册' } } } },
    {
      name: 'years that are not known',
      form: { year: undefined, set: { 0: { target: '2024年9月', actual: '10月' } } },
    },
    { name: 'earlier is fine', form: { set: { 0: { target: '9月前', actual: '7月' } } } },
    { name: 'the very month', form: { set: { 0: { target: '9月底前', actual: '9月' } } } },
  ],
  invalid: [
    {
      name: 'a month late',
      form: { set: { 0: { target: '9月前', actual: '10月' } } },
      expect: [
        { cells: ['F13', 'E13'], severity: 'W', text: '“采购图书册数”应在“9月前”完成，实际是“10月”。' },
      ],
    },
    {
      name: 'a number that is a date of Excel is named as a date',
      sheet: formSheetWith({ F13: 45_616 }, { set: { 0: { target: '2024年10月31日前', actual: '' } } }),
      expect: [{ text: '应在“2024年10月31日前”完成，实际是“45616（2024年11月20日）”。' }],
    },
  ],
});
