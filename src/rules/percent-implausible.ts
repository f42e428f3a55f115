import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

const SHARE = /满意|合格|覆盖|达标|通过|优良|完好|准确|知晓|及时率|出勤/;

/** A share above 100 %; «290%» is often «≥90%» read wrongly. */
export const percentImplausible = defineRule({
  id: 'percent-implausible',
  title: '比率超过100%',
  severity: 'W',
  advice: '满意度、合格率、覆盖率等不会超过100%，请核对。',
  sources: [{ document: '公开自评表中的实例（识别错误）', mark: 'in-use' }],
  messages: {
    over: '“{name}”的“{raw}”超过100%，请核对。',
    misread: '“{name}”的“{raw}”超过100%，像是“{likely}”；核实之前不计算得分。',
  },
  isFixable: false,
  *row({ indicator, doubts }) {
    const misread = doubts.find((doubt) => doubt.kind === 'sign' && doubt.written === '2');
    if (misread?.kind === 'sign') {
      const { value, cell } = indicator.target;
      const params = { name: nameOf(indicator), raw: value.raw, likely: `≥${misread.rest}` };
      yield { message: 'misread', params, cells: places(cell) };
      return;
    }
    const name = `${indicator.level2?.name ?? ''}${nameOf(indicator)}`;
    if (!SHARE.test(name)) return;
    for (const { value, cell } of [indicator.target, indicator.actual]) {
      if (value.kind !== 'quantity' || value.unit !== '%' || value.change || value.number.lte(100)) continue;
      const params = { name: nameOf(indicator), raw: value.raw };
      yield { message: 'over', params, cells: places(cell) };
    }
  },
});
