import { declarationFindings, parseDate, sheetFindings } from './peers/audit-agent';
import { DIFFERENCES } from './peers/differences';
import { type Mapped, type PeerCase, peerCases } from './peers/peer-case';
import { importFinding, savingFinding, unitCase } from './peers/provincial-findings';
import { calculation, reviewFinding } from './peers/reviewers';
import { deviationLamp, execution, indicatorScore, qualitativeInterval, totalGrade } from './peers/scores';

const KINDS: Readonly<Record<string, (peer: PeerCase) => Mapped>> = {
  'indicator-score': indicatorScore,
  'qualitative-interval': qualitativeInterval,
  execution,
  'total-grade': totalGrade,
  'deviation-lamp': deviationLamp,
  finding: savingFinding,
  'import-finding': importFinding,
  unit: unitCase,
  'sheet-findings': sheetFindings,
  'declaration-findings': declarationFindings,
  'parse-date': parseDate,
  'review-finding': reviewFinding,
  calc: calculation,
  'health-score': () => ({ leftOut: '给文件打“健康分”，我们只列问题' }),
  render: () => ({ leftOut: '其系统导出指标值的拼写，我们不导出' }),
};

const mapped = peerCases().map((peer) => ({ peer, result: KINDS[peer.kind]?.(peer) }));
const covered = mapped.flatMap(({ peer, result }) =>
  result && 'theirs' in result ? [[peer.id, { ...result, peer }] as const] : [],
);
const leftOut = mapped.flatMap(({ peer, result }) =>
  result && 'leftOut' in result ? [{ ...result, peer }] : [],
);

const hasCases = mapped.length > 0;
const describeCases = hasCases ? describe : describe.skip;

describeCases('cases of other systems', () => {
  test('every case is covered or left out with a reason', () => {
    expect(mapped.filter(({ result }) => result === undefined).map(({ peer }) => peer.id)).toEqual([]);
  });

  test.each(hasCases ? covered : [['none', undefined] as const])('%s', (id, found) => {
    const difference = DIFFERENCES[id];
    if (!difference) expect(found?.ours).toEqual(found?.theirs);
    else expect(found?.ours).toEqual(difference.ours);
  });

  test('a difference on purpose is one', () => {
    const same = covered.filter(([id, { theirs }]) => {
      const difference = DIFFERENCES[id];
      return difference && JSON.stringify(difference.ours) === JSON.stringify(theirs);
    });
    expect(same.map(([id]) => id)).toEqual([]);
  });

  test('counts by system', () => {
    console.log([...countLines(), '', 'left out:', ...leftOutLines()].join('\n'));
  });
});

function countLines(): string[] {
  const systems = [...new Set(mapped.map(({ peer }) => peer.system))];
  return systems.map((system) => {
    const ofSystem = covered.filter(([, { peer }]) => peer.system === system);
    const onPurpose = ofSystem.filter(([id]) => DIFFERENCES[id]).length;
    const out = leftOut.filter(({ peer }) => peer.system === system).length;
    return `${system}: ${ofSystem.length} covered (${ofSystem.length - onPurpose} the same, ${onPurpose} different on purpose), ${out} left out`;
  });
}

function leftOutLines(): string[] {
  return leftOut.map(({ peer, leftOut: reason }) => `  ${peer.id}: ${reason}`);
}
