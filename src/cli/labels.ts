import type { SelfEvaluationForm } from '../form/form';
import { bareLabel } from '../form/labels';
import type { CellAnswer, LabelAnswer, LabelMeaning, Layout } from '../form/layout';
import type { LabelReading, LabelState } from '../form/reading';
import { BLOCK_WORDS, evidenceText, ROLE_WORDS, STATE_WORDS, subjectsText } from '../form/reading-words';
import { formatA1, formatRange } from '../sheet/address';

/** The doubtful first: what a person must look at. */
const ORDER: readonly LabelState[] = ['unread', 'doubtful', 'inferred', 'chosen', 'known', 'irrelevant'];

function inOrder(labels: readonly LabelReading[]): LabelReading[] {
  return ORDER.flatMap((state) => labels.filter((label) => label.state === state));
}

/** What the labels of some forms were read as, for people: one line each. */
export function labelsAsText(forms: readonly SelfEvaluationForm[]): string {
  return forms.map(formText).join('\n');
}

function formText({ sheet, range, labels }: SelfEvaluationForm): string {
  const open = labels.filter(({ state }) => state === 'unread' || state === 'doubtful').length;
  const summary = open === 0 ? '全部读懂' : `${open} 个没有读懂或没有把握`;
  const lines = inOrder(labels).map(lineOf);
  return `工作表“${sheet}” ${formatRange(range)}：${labels.length} 个栏目，${summary}\n${lines.join('')}`;
}

function lineOf({ cell, text, block, role, state, evidence, keepsFrom }: LabelReading): string {
  const label = text === '' ? '（空白栏目）' : text.replace(/\s/g, '');
  const meaning = role ? ROLE_WORDS[role] : '？';
  const why = evidence.map(evidenceText).join('；');
  const lost = keepsFrom.length === 0 ? '' : `；${subjectsText(keepsFrom)}`;
  const details = `${STATE_WORDS[state]}${why === '' ? '' : `：${why}`}${lost}`;
  return `  ${formatA1(cell).padEnd(6)}${label} → ${meaning}（${BLOCK_WORDS[block]}；${details}）\n`;
}

/** The same for programs. */
export function labelsAsJson(file: string, forms: readonly SelfEvaluationForm[]): string {
  const asJson = ({ sheet, range, labels }: SelfEvaluationForm) => ({
    sheet,
    range: formatRange(range),
    labels: inOrder(labels).map(({ cell, text, block, role, state, evidence, keepsFrom }) => ({
      label: text,
      cell: formatA1(cell),
      block,
      meaning: role ?? null,
      state,
      evidence: evidence.map(evidenceText),
      keepsFrom,
    })),
  });
  return `${JSON.stringify({ schema: 1, files: [{ file, error: null, forms: forms.map(asJson) }] }, null, 2)}\n`;
}

/** No meaning yet: the loader of layout files says where one is to be filled in. */
const TO_FILL_IN = '' as LabelMeaning;

/**
 * What of some forms a person should confirm, as a layout: answers that were given already, what was inferred, and with
 * an empty meaning what was not read. Blank headings are named by their cell.
 */
export function layoutOfLabels(forms: readonly SelfEvaluationForm[]): Layout {
  const labels = new Map<string, LabelAnswer>();
  const cells: CellAnswer[] = [];
  for (const { sheet, labels: readings, layout } of forms) {
    for (const answer of layout.labels)
      labels.set(`${bareLabel(answer.label)}/${answer.block ?? ''}`, answer);
    cells.push(...layout.cells.filter((answer) => !cells.includes(answer)));
    for (const { text, block, role, state, cell } of readings) {
      if (state === 'known' || state === 'chosen' || state === 'irrelevant') continue;
      const meaning = role ?? TO_FILL_IN;
      if (text === '') cells.push({ sheet, cell, meaning });
      else labels.set(`${bareLabel(text)}/${block}`, { label: text, block, meaning });
    }
  }
  return { labels: [...labels.values()], cells };
}
