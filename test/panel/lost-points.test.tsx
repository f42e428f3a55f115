import { render, screen } from '@testing-library/react';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { Session } from '../../src/panel/session';
import { SessionContext } from '../../src/panel/view/context';
import LostPointsCard from '../../src/panel/view/lost-points';
import type { PanelWorkbook } from '../../src/workbook/workbook';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

function shown(overrides: FormOverrides) {
  const session = new Session({} as PanelWorkbook);
  const assessment = assess(formOn(formSheet(overrides)), defaultPolicy);
  render(
    <SessionContext value={session}>
      <LostPointsCard assessment={assessment} />
    </SessionContext>,
  );
}

test('where points went and why, the total at full points, and how far the next grade is', () => {
  shown({ set: { 0: { score: 10 } }, total: { weight: 100, score: 88.8, grade: '良' } });
  expect(screen.getByText('共失11.2分；距“优”还差1.2分')).toBeInTheDocument();
  const [first] = screen.getAllByRole('listitem', { hidden: true });
  expect(first).toHaveTextContent(
    '采购图书册数 失10分（若得满分，总分为98.8）按完成情况可得20，少给的没有写明理由',
  );
  expect(
    screen.getByRole('button', { name: 'H13：在表中显示采购图书册数', hidden: true }),
  ).toBeInTheDocument();
});

test('never an advice to change figures; nothing lost, nothing shown', () => {
  shown({ set: { 0: { score: 10 } } });
  expect(screen.getByText(/请据实填写/)).toBeInTheDocument();
  expect(document.body.textContent).not.toMatch(/改为|调高|提高|应填/);
});

test('a form without lost points has no such card', () => {
  const funds = [
    { label: '年度资金总额', amounts: [100, 100, 100], weight: 10, rate: 1, score: 10 },
  ] as const;
  shown({ funds, set: { 4: { score: 10 } }, total: { weight: 100, score: 100, grade: '优' } });
  expect(screen.queryByText('失分')).toBeNull();
});
