import Big from 'big.js';
import type { Assessment } from '../../assess';
import { type LostPoints, lostPoints, nextGrade, totalIf } from '../../evaluation/what-if';
import { type CellAddress, formatA1 } from '../../sheet/address';
import { plain } from '../../values/print';
import { withSignsShown } from '../../values/shown-signs';
import { useSession } from './context';
import { Fold } from './fold';

/** Where points went and why, most first, and how far the next grade is. It says what is, never what to write. */
export default function LostPointsCard({ assessment }: { readonly assessment: Assessment }) {
  const lost = assessment.form.isScored ? lostPoints(assessment.evaluation) : [];
  if (lost.length === 0) return null;
  const all = plain(lost.reduce((sum, { points }) => sum.plus(points), Big(0)));
  return (
    <Fold title="失分" note={`共失${all}分${nextGradeText(assessment)}`} opens={false}>
      <ul className="lost-points">
        {lost.map((each) => (
          <Lost key={`${each.row} ${each.name}`} lost={each} assessment={assessment} />
        ))}
      </ul>
      <p className="quiet">这里只说明失分在哪里、为什么；指标值、完成值和得分请据实填写。</p>
    </Fold>
  );
}

/** Chinese: «；距“优”还差3.2分»; nothing for the best and without a grade. */
function nextGradeText({ evaluation, policy }: Assessment): string {
  const next = nextGrade(evaluation, policy);
  return next ? `；距“${next.grade}”还差${plain(next.points)}分` : '';
}

function Lost({ lost, assessment }: { readonly lost: LostPoints; readonly assessment: Assessment }) {
  const session = useSession();
  const { row, points } = lost;
  const [name, why] = [withSignsShown(lost.name), withSignsShown(lost.why)];
  const { evaluation } = assessment;
  const cell = placeOf(lost, assessment);
  const total = row === undefined ? undefined : totalIf(evaluation, row);
  return (
    <li>
      {cell && (
        <button
          type="button"
          className="place-button"
          onClick={() => void session.walk.goTo({ sheet: assessment.form.sheet, cell })}
          aria-label={`${formatA1(cell)}：在表中显示${name}`}
        >
          {formatA1(cell)}
        </button>
      )}
      {name} <strong>失{plain(points)}分</strong>
      {total && `（若得满分，总分为${plain(total)}）`}
      <span className="quiet">{why}</span>
    </li>
  );
}

function placeOf({ row }: LostPoints, { evaluation, form }: Assessment): CellAddress | undefined {
  if (row === undefined) return form.funds?.total?.score.cell;
  return evaluation.indicators.find(({ indicator }) => indicator.row === row)?.indicator.score.cell;
}
