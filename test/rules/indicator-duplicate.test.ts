import { gridSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('indicator-duplicate', {
  valid: [
    {
      name: 'another target',
      form: { set: { 1: { level2: '数量指标', level3: '采购图书册数', target: '≥98%' } } },
    },
    {
      name: 'under another level-1',
      form: {
        set: { 3: { level2: '数量指标', level3: '采购图书册数', target: '≥5000册', actual: '5200册' } },
      },
    },
    {
      name: 'rows without a name',
      form: {
        set: { 0: { level2: '质量指标', level3: '', target: '98%' }, 1: { level3: '', target: '98%' } },
      },
    },
    { name: 'the clean form' },
    { name: 'the same name under another level-2', form: { set: { 1: { level3: '采购图书册数' } } } },
  ],
  invalid: [
    {
      name: 'another word for the number of the same thing',
      form: { set: { 3: { level3: '采购图书数量', target: '≥5000册', actual: '5100册' } } },
      expect: [{ text: '“采购图书数量”与第13行（数量指标）' }],
    },
    {
      name: 'numbered and spaced otherwise',
      form: {
        set: {
          0: { level3: '指标1：采购图书册数' },
          1: { level2: '数量指标', level3: '指标12: 采购 图书册数', target: '≥5000册' },
        },
      },
      expect: [{ cells: ['D14'], text: '“采购图书册数”与第13行的指标相同。' }],
    },
    {
      name: 'the same row twice',
      form: { set: { 1: { level2: '数量指标', level3: '采购图书册数', target: '≥5000册' } } },
      expect: [{ cells: ['D14'], severity: 'W', text: '“采购图书册数”与第13行的指标相同。' }],
    },
  ],
});

const again = (changes: object) => ({
  set: { 3: { level3: '采购图书册数', target: '≥5000册', actual: '5100册', ...changes } },
});

testRule('indicator-duplicate', {
  valid: [
    {
      name: 'the same words under two levels',
      form: { set: { 3: { level3: '阅读氛围', target: '持续改善', actual: '达成预期指标' } } },
    },
    { name: 'other numbers under another level', form: again({ actual: '5200册' }) },
    {
      name: 'a target in words, and a number reached',
      form: {
        set: {
          0: { target: '持续增长', actual: '5100册' },
          3: { level3: '采购图书册数', target: '持续增长', actual: '5100册' },
        },
      },
    },
    {
      name: 'words reached for the same number',
      form: {
        set: { 0: { actual: '全部' }, 3: { level3: '采购图书册数', target: '≥5000册', actual: '全部' } },
      },
    },
    { name: 'another thing with the same numbers', form: again({ level3: '借阅图书册数' }) },
    {
      name: 'words of measure inside a name',
      form: {
        set: {
          0: { level3: '数量采购图书' },
          3: { level3: '采购图书', target: '≥5000册', actual: '5100册' },
        },
      },
    },
    { name: 'a thing named apart in brackets', form: again({ level3: '（捐赠）采购图书册数' }) },
    {
      name: 'short names whose characters change places',
      form: { set: { 0: { level3: '馆书' }, 3: { level3: '书馆', target: '≥5000册', actual: '5100册' } } },
    },
  ],
  invalid: [
    {
      name: 'numbered without a stop',
      form: { set: { 0: { level3: '指标1采购图书册数' }, 3: again({}).set[3] } },
      expect: [{ message: 'elsewhere', text: '“采购图书册数”与第13行' }],
    },
    ...[
      '采购图书数',
      '图书采购册数',
      '采购图书册数（册）',
      '采购图书册数(其中少儿)',
      '采购图书(种)',
      '采购图书总量',
    ].map((level3) => ({
      name: `by another name: ${level3}`,
      form: again({ level3 }),
      expect: [{ message: 'elsewhere' }],
    })),
    {
      name: 'a rate by another name',
      form: { set: { 3: { level3: '图书合格验收比率', target: '≥98%', actual: '99%' } } },
      expect: [{ message: 'elsewhere', text: '第14行（质量指标）' }],
    },
    {
      name: 'two that count the same as a third',
      form: { set: { ...again({}).set, 5: { level3: '采购图书总数', target: '≥5000册', actual: '5100册' } } },
      expect: [{ cells: ['D16', 'D13'] }, { cells: ['D18', 'D13'] }],
    },
    {
      name: 'the same thing under output and benefit',
      form: again({}),
      expect: [
        {
          cells: ['D16', 'D13'],
          message: 'elsewhere',
          text: '“采购图书册数”与第13行（数量指标）的名称、指标值和完成值都相同，同一件事计了两次分。',
        },
      ],
    },
  ],
});

const table = (...rows: (string | number)[][]) =>
  gridSheet([['项目支出绩效自评表'], ['项目名称', '甲', '主管部门', '乙', '实施单位', '丙'], ...rows]);

testRule('indicator-duplicate', {
  invalid: [
    {
      name: 'in a table without levels',
      sheet: table(
        ['三级指标', '指标值', '完成值', '分值', '得分'],
        ['修建水渠', '≥3公里', '3公里', 50, 50],
        ['修建水渠', '≥3公里', '3公里', 50, 50],
      ),
      expect: [{ cells: ['A5', 'A4'], message: 'again', text: '“修建水渠”与第4行的指标相同' }],
    },
    {
      name: 'under two levels 1, where there is no level 2',
      sheet: table(
        ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        ['产出指标', '修建水渠', '≥3公里', '3公里', 50, 50],
        ['效益指标', '修建水渠', '≥3公里', '3公里', 50, 50],
      ),
      expect: [{ cells: ['B5', 'B4'], message: 'elsewhere', text: '第4行（产出指标）' }],
    },
  ],
});
