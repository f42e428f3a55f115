import { type CellAddress, cellKey } from '../sheet/address';
import { type Finding, isToCorrect } from '../rules/engine/finding';
import type { Judged } from '../rules/figures';

/** The open corrections (必须修改) in cells that the total follows from: put right, they may change it. */
export function bearsOnTotal({ form, evaluation, findings }: Judged): Finding[] {
  const cells = new Set(placesOfTotal({ form, evaluation }).map(cellKey));
  return findings.filter(
    (finding) => isToCorrect(finding) && finding.cells.some((cell) => cells.has(cellKey(cell))),
  );
}

function placesOfTotal({ form, evaluation }: Pick<Judged, 'form' | 'evaluation'>): CellAddress[] {
  const { funds, total } = form;
  const row = funds?.total;
  const rows = evaluation.indicators.filter(({ isCounted }) => isCounted);
  const fields = [
    ...rows.flatMap(({ indicator: { target, actual, weight, score } }) => [target, actual, weight, score]),
    ...[row?.annualBudget, row?.initialBudget, row?.arrived, row?.spent, row?.rate],
    ...[funds?.executionWeight, row?.score, total?.weight, total?.score],
  ];
  return fields.flatMap((field) => (field?.cell ? [field.cell] : []));
}
