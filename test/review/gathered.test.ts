import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { gathered, inOrder } from '../../src/review/gathered';
import { momentText } from '../../src/review/moment';
import { type FileRecord, recordOf } from '../../src/review/record';
import { type FormOverrides, formOn, formSheet } from '../support/form-sheet';

const REASON = '乡镇分馆借阅量偏低，主要是流动图书车检修停驶两个月，下年度增加备用车辆。';

function record(file: string, overrides: FormOverrides = {}): FileRecord {
  const sheet = formSheet({ projectName: file, ...overrides });
  const form = { ...assess(formOn(sheet), defaultPolicy), origin: 'given' as const, policyReason: '' };
  return recordOf({ file, error: undefined, forms: [form] });
}

const broken = recordOf({ file: '坏.xlsx', error: { code: 'io', message: '坏' }, forms: [] });
const good = record('好.xlsx');
const faulty = record('错.xlsx', { total: { weight: 100, score: 60, grade: '优' } });

test('unread files come first, then what is to be corrected, then what is fit', () => {
  expect(inOrder([good, faulty, broken]).map(({ file }) => file)).toEqual(['坏.xlsx', '错.xlsx', '好.xlsx']);
});

test('each form says what it has in common with others, wherever the order puts it', () => {
  const same = { set: { 4: { reason: REASON } } };
  const [first, second] = [record('甲.xlsx', same), record('乙.xlsx', same)];
  const view = gathered([good, first, faulty, second], { notRead: [], moment: '', notes: [] });
  const across = new Map([...view.files()].map(({ name, across: of }) => [name, of.flat().length]));
  expect([across.get('甲.xlsx'), across.get('乙.xlsx')]).toEqual([1, 1]);
  expect(view.remarks.map(({ kind }) => kind)).toEqual(['copied-form']);
  expect(view.remarks[0]?.files).toEqual(['好.xlsx', '甲.xlsx', '错.xlsx', '乙.xlsx']);
});

test('a moment is said in the person’s own time', () => {
  expect(momentText(new Date(2026, 0, 5, 7, 3))).toBe('2026-01-05 07:03');
});
