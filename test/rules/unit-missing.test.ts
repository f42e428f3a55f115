import { testRule } from '../support/rule-tester';

const row = (level3: string, target: string, actual: string) => ({ set: { 0: { level3, target, actual } } });

testRule('unit-missing', {
  valid: [
    { name: 'the clean form' },
    { name: 'the name says it', form: row('培训人数', '≥50', '52') },
    { name: 'in brackets', form: row('采购设备（台）', '≥50', '52') },
    { name: 'the actual says it', form: row('采购设备数量', '≥50', '52台') },
    { name: 'nothing wanted', form: row('采购设备数量', '0', '0') },
    { name: 'not under 数量', form: { set: { 1: { level3: '设备', target: '≥50', actual: '52' } } } },
    { name: 'words wanted, a number reached', form: row('采购设备数量', '足额', '52') },
    { name: 'a number wanted, words reached', form: row('采购设备数量', '≥50', '全部') },
    { name: 'the target says it', form: row('采购设备数量', '≥50台', '52') },
    { name: 'a doubtful value', form: row('设备补助', '100', '1000000') },
  ],
  invalid: [
    {
      name: 'fifty of what',
      form: row('采购设备数量', '≥50', '52'),
      expect: [{ cells: ['E13', 'D13'], severity: 'I', text: '“采购设备数量”的指标值“≥50”没有计量单位。' }],
    },
  ],
});
