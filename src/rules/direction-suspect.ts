import type { Indicator, IndicatorTarget } from '../form/form';
import { normalise } from '../values/normalise';
import { takeOperator } from '../values/operator';
import { defineRule } from './engine/define-rule';
import type { Fix } from './engine/finding';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

const BUILD_MORE = /建设|新建|开展|举办|培训|完成|维修|改造|发放|服务|受益|覆盖|新增/;
const LIMITED = /成本|费用|控制|投诉|事故|死亡|差错|故障|不超|限/;

/** A cost indicator with ≥, or a build-more quantity with ≤ (test/forms/a-department-wide: «≤4» villages to build). */
export const directionSuspect = defineRule({
  id: 'direction-suspect',
  title: '指标符号可能写反',
  severity: 'W',
  advice: '越多越好的用≥，越少越好的（成本、差错等）用≤。',
  sources: [{ document: '会计师事务所绩效复核要点（成本指标用≥）', mark: 'seen' }],
  messages: {
    cost: '“{name}”是成本指标，指标值却写“{raw}”，成本一般越低越好，应为≤。',
    quantity: '“{name}”一般越多越好，指标值却写“{raw}”，应为≥。',
  },
  isFixable: true,
  *row({ indicator }) {
    const message = suspicion(indicator);
    const { value, cell, operatorCell } = indicator.target;
    if (!message) return;
    yield {
      message,
      params: { name: nameOf(indicator), raw: value.raw },
      cells: places(cell, operatorCell),
      fix: turned(indicator.target, message === 'cost' ? '≤' : '≥'),
    };
  },
});

function suspicion(indicator: Indicator): 'cost' | 'quantity' | undefined {
  const { value } = indicator.target;
  if (value.kind !== 'quantity') return undefined;
  const { operator = '' } = value;
  const level = indicator.level2?.name ?? indicator.level1?.name ?? '';
  const isMoney = /元$/.test(value.unit ?? '');
  if (/成本/.test(level) && isMoney && /[≥>]/.test(operator)) return 'cost';
  const name = nameOf(indicator);
  const isMore = BUILD_MORE.test(name) && !LIMITED.test(name);
  return /数量/.test(level) && isMore && /[≤<]/.test(operator) ? 'quantity' : undefined;
}

/** The other sign where one stands: in a cell of its own (指标性质), or with the number. */
function turned({ pieces }: IndicatorTarget, sign: '≤' | '≥'): Fix | undefined {
  const signs = pieces.filter(
    ({ role, text }) => role !== 'unit' && takeOperator(normalise(text))[0] !== undefined,
  );
  const edits = signs.map(({ cell, text }) => ({
    cell,
    before: text,
    after: { value: `${sign}${takeOperator(normalise(text))[1]}` },
    explanation: '改正符号方向',
  }));
  return edits.length === 0 ? undefined : { edits };
}
