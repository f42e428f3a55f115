import { saysNoSurvey, speaksOfNoComplaint } from '../values/text/survey';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «100%（全年没有投诉）»: nobody was asked; who does not complain need not be satisfied. */
export const satisfactionBasis = defineRule({
  id: 'satisfaction-basis',
  title: '满意度没有调查依据',
  severity: 'W',
  advice: '请用问卷、回访等调查得出满意度，并写明样本数；没有调查的如实写明，不按满分计。',
  sources: [{ document: '财政部门公开的自评复核意见（满意度未调查）', mark: 'in-use' }],
  messages: {
    complaint: '“{name}”以没有投诉作为依据；没有投诉不等于满意，应以调查得出满意度。',
    survey: '“{name}”写明没有做调查，却填了满意度“{raw}”。',
  },
  isFixable: false,
  *row({ indicator }) {
    const { level2, level3, actual, reason, target, score } = indicator;
    const names = `${level2?.name ?? ''}${level3.value ?? ''}`;
    if (!/满意/.test(names) || /投诉/.test(`${level3.value ?? ''}${target.value.raw}`)) return;
    if (actual.value.kind === 'none' || score.number?.eq(0)) return;
    const texts = `${actual.value.raw}。${reason.value ?? ''}`;
    const cells = places(actual.cell, reason.cell);
    const params = { name: nameOf(indicator), raw: actual.value.raw };
    if (speaksOfNoComplaint(texts)) yield { message: 'complaint', params, cells };
    else if (saysNoSurvey(texts)) yield { message: 'survey', params, cells };
  },
});
