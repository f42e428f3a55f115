import { obstaclesOf } from '../../src/plan/obstacles';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { createSheet } from '../../src/sheet/sheet';
import { edit } from '../support/write-plan';

const SCORE = edit('自评表', 'H5', null, 9);
const openAt = (...cells: string[]) =>
  createSheet({
    name: '自评表',
    cells: new Map(),
    merges: [],
    isProtected: true,
    openBlanks: new Set(cells.map((at) => cellKey(parseA1(at)))),
  });

test('a blank score cell that the protected form leaves open is no obstacle', () => {
  expect(obstaclesOf(openAt('H5'), [SCORE])).toEqual([]);
});

test('any other blank cell of a protected form is', () => {
  expect(obstaclesOf(openAt('H6'), [SCORE])).toMatchObject([{ code: 'locked-cell', cells: [SCORE.cell] }]);
});
