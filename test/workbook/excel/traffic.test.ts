import { assess } from '../../../src/assess';
import { readForms } from '../../../src/form/read';
import { planGrade } from '../../../src/plan/grade';
import { defaultPolicy } from '../../../src/policy';
import { formSheet } from '../../support/form-sheet';
import { openExcel } from './open-excel';

// A form of 400 rows takes seconds on a busy machine.
jest.setTimeout(60_000);

/** A form with that many indicators, each a point or a part of one. */
function formOf(count: number) {
  return formSheet({
    indicators: Array.from({ length: count }, (_, index) => ({
      level1: '产出指标(90分)',
      level2: '数量指标',
      level3: `第${index + 1}项工作完成数量`,
      target: '≥100项',
      actual: '102项',
      weight: 90 / count,
      score: 90 / count,
    })),
    total: { weight: 100, score: null, grade: '' },
  });
}

test.each([12, 40, 400])('round trips and bytes with %i indicators', async (count) => {
  const { host, workbook } = openExcel([formOf(count)]);
  await workbook.open();
  await workbook.read('自评表');
  expect(host.counters.roundTrips).toBe(2);

  host.resetCounters();
  await workbook.read('自评表');
  expect(host.counters.roundTrips).toBe(1);
  const { bytesOut } = host.counters;
  expect(bytesOut).toBeLessThan(count <= 40 ? 100_000 : 1_000_000);
});

test.each([12, 40, 400])('grading %i indicators: look, write, print set-up, read back', async (count) => {
  const { host, workbook } = openExcel([formOf(count)]);
  await workbook.open();
  const sheet = await workbook.read('自评表', { layout: true });
  const assessment = assess(readForms([sheet]).forms[0]!, defaultPolicy);
  const plan = planGrade({ sheet, assessment, sheetNames: ['自评表'], report: {} });
  host.resetCounters();
  await workbook.apply(plan);
  await host.idle();
  // The events of the new sheet included: its name is known by then. Where Excel computes by hand, formulas are entered
  // after what they refer to, so that nothing is computed a second time.
  expect(host.counters.roundTrips).toBe(4);
});
