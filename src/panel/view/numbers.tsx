import type { Assessment } from '../../assess';
import type { Explained } from '../../evaluation/evaluation';
import { type CellAddress, formatA1 } from '../../sheet/address';
import { withSignsShown } from '../../values/shown-signs';
import { useSession } from './context';
import { Fold } from './fold';

interface Line {
  readonly name: string;
  readonly explanation: string;
  readonly cell: CellAddress | undefined;
}

/** Every computed number with its reason. */
export default function Numbers({ assessment }: { readonly assessment: Assessment }) {
  return (
    <Fold title="计算过程" opens={false}>
      <dl className="numbers">
        {linesOf(assessment).map((line, index) => (
          <NumberLine key={`${line.name} ${index}`} line={line} />
        ))}
      </dl>
    </Fold>
  );
}

function NumberLine({ line: { name, explanation, cell } }: { readonly line: Line }) {
  const session = useSession();
  return (
    <div className="number">
      <dt>
        {name}
        {cell && (
          <button
            type="button"
            className="place-button"
            onClick={() => void session.locate(cell)}
            aria-label={`${formatA1(cell)}：定位${name}`}
          >
            {formatA1(cell)}
          </button>
        )}
      </dt>
      <dd>{explanation}</dd>
    </div>
  );
}

function linesOf({ evaluation, form }: Assessment): Line[] {
  const total = form.funds?.total;
  const line = (name: string, { explanation }: Explained<unknown>, cell?: CellAddress): Line => ({
    name: withSignsShown(name),
    explanation: withSignsShown(explanation),
    cell,
  });
  return [
    line('总分', evaluation.totalScore, form.total?.score.cell),
    line('等级', evaluation.grade, form.grade.cell),
    line('分值合计', evaluation.totalWeight, form.total?.weight.cell),
    line('预算执行率', evaluation.executionRate, total?.rate.cell),
    line('预算执行得分', evaluation.executionScore, total?.score.cell),
    line('资金到位率', evaluation.arrivalRate),
    ...evaluation.indicators
      .filter(({ isCounted }) => isCounted)
      .map(({ indicator, computed }) =>
        line(indicator.level3.value ?? `第${indicator.row}行`, computed, indicator.score.cell),
      ),
  ];
}
