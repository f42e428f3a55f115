import { subjectsText, ROLE_WORDS } from '../form/reading-words';
import type { LabelReading } from '../form/reading';
import { defineRule, type DetectionOf } from './engine/define-rule';

const messages = {
  unread: '“{label}”这一栏没有读懂，{subjects}。',
  blank: '这一栏没有名称，没有读懂，{subjects}。',
  doubtful: '“{label}”这一栏按“{meaning}”读，但没有把握，请确认；确认之前{subjects}。',
  'blank-doubtful': '这一栏没有名称，按“{meaning}”读，但没有把握，请确认；确认之前{subjects}。',
  unneeded: '“{label}”没有读懂，现有检查用不到它。',
} as const;

type Found = DetectionOf<typeof messages>;

/** A label that was not read, or not for sure, is named with what cannot be checked on its account. */
export const labelNotRead = defineRule({
  id: 'label-not-read',
  title: '表头没有读懂',
  severity: 'W',
  advice: '请在“认表”里指明这一栏是什么，或改用样表上的名称；指明之前，有关检查不算数，本表不能视为可提交。',
  sources: [{ document: '各地公开的自评表表头', mark: 'in-use' }],
  messages,
  isFixable: false,
  *check({ form }) {
    for (const reading of form.labels) {
      if (reading.state === 'unread' || reading.state === 'doubtful') yield detection(reading);
    }
  },
});

function detection(reading: LabelReading): Found {
  const { text, cell, role, keepsFrom } = reading;
  const params = {
    label: text,
    meaning: role === undefined ? '' : ROLE_WORDS[role],
    subjects: subjectsText(keepsFrom),
  };
  const severity = keepsFrom.length > 0 ? 'W' : 'I';
  return { message: messageFor(reading), params, cells: [cell], severity };
}

function messageFor({ state, text, keepsFrom }: LabelReading): Found['message'] {
  if (state === 'doubtful') return text === '' ? 'blank-doubtful' : 'doubtful';
  if (keepsFrom.length === 0) return 'unneeded';
  return text === '' ? 'blank' : 'unread';
}
