import type { Indicator, SelfEvaluationForm, TextField } from '../form/form';
import { halfWidthFigures } from '../values/half-width';
import { isOpenChoice, isTemplateMark } from '../values/unfilled';
import { defineRule, type DetectionOf } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { shorten } from './shared/shorten';

const INSTRUCTION = /\d字(?:以内|左右)|^对照年度目标|×{2,}|[xX]{3,}|\*{2,}|^[(（]?填写|请(?:填写|说明|简要)/;

const messages = {
  row: '“{text}”是模板留下的空行，请删去或补填。',
  text: '“{text}”是模板的说明文字，请换成实际内容。',
  value: '“{name}”的“{text}”是未填的占位符，请填写实际的值。',
  choice: '“{name}”的完成值“{text}”只列出了选项，没有选定，请填写实际的结果。',
} as const;

type Found = DetectionOf<typeof messages>;

/** Template text that was never replaced (test/forms/c-unfilled was published with it). */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  title: '留有模板文字',
  severity: 'W',
  advice: '请删去空白的模板行，或换成实际内容；说明性文字不要留在表内。',
  sources: [{ document: '青神县2023年部门预算项目支出绩效自评表', mark: 'in-use' }],
  messages,
  isFixable: false,
  *check({ form }) {
    for (const { isPlaceholder, level3, level2 } of form.indicators) {
      if (isPlaceholder)
        yield {
          message: 'row',
          params: { text: shorten(level3.value ?? level2?.raw ?? '', 20) },
          cells: places(level3.value === undefined ? level2?.cell : level3.cell),
        };
    }
    for (const indicator of form.indicators) yield* valueDetections(indicator);
    for (const { value, cell } of texts(form)) {
      if (value !== undefined && INSTRUCTION.test(halfWidthFigures(value))) {
        yield { message: 'text', params: { text: shorten(value, 20) }, cells: places(cell) };
      }
    }
  },
});

function* valueDetections(indicator: Indicator): Iterable<Found> {
  const { target, actual } = indicator;
  const name = nameOf(indicator);
  for (const { value, cell } of [target, actual]) {
    if (isTemplateMark(value.raw))
      yield { message: 'value', params: { name, text: value.raw }, cells: places(cell) };
  }
  const { raw } = actual.value;
  if (isOpenChoice(raw))
    yield { message: 'choice', params: { name, text: shorten(raw, 20) }, cells: places(actual.cell) };
}

function texts(form: SelfEvaluationForm): TextField[] {
  const ofRows = form.indicators.flatMap(({ level3, reason, isPlaceholder }) =>
    isPlaceholder ? [] : [level3, reason],
  );
  // A note «注：…» below the form belongs to its print.
  const ofNotes = form.notes.map(({ text }) => text).filter(({ value }) => !value?.startsWith('注'));
  const head = [form.projectName, form.competentDepartment, form.implementingUnit];
  return [...head, form.goal.expected, form.goal.actual, ...ofRows, ...ofNotes];
}
