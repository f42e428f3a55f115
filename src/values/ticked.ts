import { normalise } from './normalise';

const GRADES = '优秀|良好|中等|较差|不合格|合格|优|良|中|差';
const OPTION = new RegExp(`([□☐○◯√✓✔☑☒■●]*)(${GRADES})[级等]?`, 'g');
const TICK = /[√✓✔☑☒■●]/;
const MARKS_AT_END = /[□☐○◯√✓✔☑☒■●]*$/;
/** Longer than four grades with their boxes is something else. */
const LONGEST = 60;

/** What a list of grades says: which of them is ticked. */
export interface TickedGrade {
  /** Undefined where none is ticked, or more than one. */
  readonly grade: string | undefined;
}

/**
 * Grades to tick in one cell, with their boxes before or behind them; undefined where a text is no such list.
 * @example tickedGrade('□优 ☑良 □中 □差') // { grade: '良' }
 * @example tickedGrade('优（√） 良（ ） 中（ ） 差（ ）') // { grade: '优' }
 */
export function tickedGrade(text: string): TickedGrade | undefined {
  if (text.length > LONGEST) return undefined;
  // «（ ）» is a box, «（√）» a ticked one.
  const boxes = normalise(text).replace(/\(_*\)/g, '□');
  const plain = boxes.replace(/[()[\]、,/|_]/g, '');
  const options = [...plain.matchAll(OPTION)].map(([, marks = '', grade = '']) => ({ marks, grade }));
  const rest = plain.replace(OPTION, '').replace(MARKS_AT_END, '');
  if (options.length < 2 || rest !== '') return undefined;
  const atEnd = MARKS_AT_END.exec(plain)?.[0] ?? '';
  const isBehind = options[0]?.marks === '';
  const marksOf = (index: number) =>
    isBehind ? (options[index + 1]?.marks ?? atEnd) : options[index]?.marks;
  const ticked = options.filter((_, index) => TICK.test(marksOf(index) ?? ''));
  return { grade: ticked.length === 1 ? ticked[0]?.grade : undefined };
}
