import fc from 'fast-check';
import { readEarlier } from '../../src/report/earlier';
import { merge } from '../../src/report/merge';
import type { Report } from '../../src/report/report';
import { reportSheet } from '../../src/report/sheet';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { sheetOf } from '../support/form-sheet';
import { type ReportRow, reportRows, sheetOfRows, textsOf } from '../support/report-rows';

/** Paragraphs by key; the number is a fact that changes. Each outline has its own, and some in common. */
type Outline = 'seed' | 'transfer' | 'brief';
const KEYS: Readonly<Record<Outline, readonly string[]>> = {
  seed: ['preface', 'facts', 'goal', 'reason'],
  transfer: ['goal', 'reason', 'use'],
  brief: ['brief'],
};

function report(outline: Outline, fact: number): Report {
  const blocks = KEYS[outline].map((key) => ({
    kind: 'paragraph' as const,
    key,
    runs: [{ text: `${key}为${fact}。〔请填写：${key}〕` }],
  }));
  return {
    outline,
    title: '报告',
    preface: [],
    sections: [{ key: 's', level: 1, heading: '一、情况', blocks }],
  };
}

/** What a person does to one row; `at` picks it. Every text they write is unlike all others. */
interface Act {
  readonly kind: 'edit' | 'fill' | 'insert' | 'copy' | 'delete' | 'move';
  readonly at: number;
}

interface Step {
  readonly acts: readonly Act[];
  readonly outline: Outline;
  readonly fact: number;
}

const act = fc.record({
  kind: fc.constantFrom<Act['kind']>('edit', 'fill', 'insert', 'copy', 'delete', 'move'),
  at: fc.nat(20),
});
const step: fc.Arbitrary<Step> = fc.record({
  acts: fc.array(act, { maxLength: 4 }),
  outline: fc.constantFrom<Outline>('seed', 'transfer', 'brief'),
  fact: fc.integer({ min: 1, max: 3 }),
});

/** One person's work: what they wrote, and the paragraphs of ours that they threw away. */
class Person {
  private count = 0;
  readonly written = new Set<string>();

  /** The rows after an act; the title stays, it is how a report is known. */
  does(rows: readonly ReportRow[], { kind, at }: Act): ReportRow[] {
    const index = 1 + (at % Math.max(1, rows.length - 1));
    const row = rows[index];
    if (!row) return [...rows];
    const [before, after] = [rows.slice(0, index), rows.slice(index + 1)];
    switch (kind) {
      case 'edit':
        return [...before, { ...row, text: this.word(row) }, ...after];
      case 'fill':
        return [...before, { ...row, text: this.filled(row) }, ...after];
      case 'insert':
        return [...before, row, { text: this.word() }, ...after];
      case 'copy':
        return [...before, row, row, ...after];
      case 'delete':
        this.forget(row);
        return [...before, ...after];
      case 'move':
        return [rows[0]!, row, ...before.slice(1), ...after];
    }
  }

  private word(over?: ReportRow): string {
    if (over) this.forget(over);
    const word = `我写的第${++this.count}段`;
    this.written.add(word);
    return word;
  }

  private filled(row: ReportRow): string {
    if (!/〔请填写：[^〕]*〕/.test(row.text)) return row.text;
    const word = `填的${++this.count}`;
    this.written.add(word);
    return row.text.replace(/〔请填写：[^〕]*〕/, word);
  }

  /** What they delete or write over themselves is not lost by us. */
  private forget({ text }: ReportRow): void {
    for (const word of this.written) if (text.includes(word)) this.written.delete(word);
  }
}

const made = (of: Report, earlier?: ReturnType<typeof sheetOfRows>) =>
  reportSheet(merge(of, earlier && readEarlier(earlier)), 'r', 'f#1');

function work(steps: readonly Step[], check: (sheet: NewSheet, person: Person, step: Step) => void): void {
  const person = new Person();
  let sheet = made(report('seed', 1));
  for (const each of steps) {
    const rows = each.acts.reduce<ReportRow[]>(
      (all, one) => person.does(all, one),
      reportRows(sheetOf(sheet)),
    );
    sheet = made(report(each.outline, each.fact), sheetOfRows('r', rows));
    check(sheet, person, each);
  }
}

test('nothing that a person wrote is lost, whatever they do and whatever changes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) =>
      work(steps, (sheet, { written }) => {
        const text = textsOf(sheet).join('\n');
        expect([...written].filter((word) => !text.includes(word))).toEqual([]);
      }),
    ),
    { numRuns: 300 },
  );
});

test('no text of ours stands with old facts: it is new, or theirs and marked', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) =>
      work(steps, (sheet, _person, { outline, fact }) => {
        const rows = reportRows(sheetOf(sheet));
        const ours = rows.filter(({ mark }) => KEYS[outline].some((key) => mark?.startsWith(`${key}|`)));
        for (const { text, mark } of ours) {
          const key = mark!.split('|')[0]!;
          const isNew = text.startsWith(`${key}为${fact}。`);
          const isTheirs = /我写的|^$/.test(text);
          const isMarked = rows.some((row) => row.mark?.startsWith(`note:${key}|`));
          expect(isNew || isTheirs || isMarked).toBe(true);
        }
      }),
    ),
    { numRuns: 300 },
  );
});

test('made again without a change, a report stays as it is', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) =>
      work(steps, (sheet, _person, { outline, fact }) => {
        expect(textsOf(made(report(outline, fact), sheetOf(sheet)))).toEqual(textsOf(sheet));
      }),
    ),
    { numRuns: 200 },
  );
});
