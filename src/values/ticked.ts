import { normalise } from './normalise';

const GRADES = '优秀|良好|中等|较差|不合格|合格|优|良|中|差';
const GRADE = new RegExp(`(?:${GRADES})[级等]?`, 'g');
const TICK = /[√✓✔☑☒■●]/;
const MARKS = /^[□☐○◯√✓✔☑☒■●]*$/;
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
  const plain = withBoxes(text).replace(/[()[\]、,/|_]/g, '');
  const grades = plain.match(GRADE) ?? [];
  // What stands before, between and behind the grades: «□», «☑», «».
  const marks = plain.split(GRADE);
  const isList = grades.length > 1 && marks.some(Boolean) && marks.every((each) => MARKS.test(each));
  if (!isList) return undefined;
  return { grade: onlyTicked(grades, marks)?.replace(/[级等]$/, '') };
}

/** «（ ）» is a box, «（√）» a ticked one. */
function withBoxes(text: string): string {
  return normalise(text).replace(/\(_*\)/g, '□');
}

/** @param marks what stands before, between and behind the options: the boxes stand all before or all behind them */
function onlyTicked(options: readonly string[], marks: readonly string[]): string | undefined {
  const own = marks[0] === '' ? marks.slice(1) : marks;
  const ticked = options.filter((_, index) => TICK.test(own[index] ?? ''));
  return ticked.length === 1 ? ticked[0] : undefined;
}

/** Whether a text is nothing but a tick: «√», «☑». */
export function isTick(text: string): boolean {
  return TICK.test(text) && MARKS.test(text);
}

/** «☑完成 □未完成», «□是 ☑否», «完成（√） 未完成（ ）»: one text with its box before or behind it. */
const OPTION = /^[\u4e00-\u9fff]{1,10}$/;

/**
 * The one option of several in a cell that is ticked; undefined where a text lists none, or none alone is ticked.
 * @example tickedOption('□是 ☑否') // '否'
 */
export function tickedOption(text: string): string | undefined {
  if (text.length > LONGEST || !TICK.test(text)) return undefined;
  const boxes = withBoxes(text).replace(/[()[\]、,/|_。；;]/g, '');
  const options = boxes.split(/[□☐○◯√✓✔☑☒■●]+/).filter(Boolean);
  const marks = boxes.split(/[\u4e00-\u9fff]+/);
  if (options.length < 2 || !options.every((option) => OPTION.test(option))) return undefined;
  return onlyTicked(options, marks);
}
