import { AlignmentType, Paragraph as WordParagraph, TextRun } from 'docx';
import { withSignsShown } from '../values/shown-signs';
import type { TextPiece } from './pieces';
import { titleLines } from './title-lines';
import { STYLE } from './word-styles';

/** A text of the report with the style of its role. @param keepNext it stays on the page of what follows */
export function wordText(
  { role, text: words }: Pick<TextPiece, 'role' | 'text'>,
  keepNext = false,
): WordParagraph {
  if (role === 'title') return new WordParagraph({ style: STYLE.title, children: titleRuns(words) });
  // A formula or a sum has few places to break: justified, its line would be torn apart.
  const alignment = /×100%=|\d[+＋]\d/.test(words) ? { alignment: AlignmentType.LEFT } : {};
  const kept = keepNext ? { keepNext } : {};
  return new WordParagraph({ style: STYLE[role], ...alignment, ...kept, children: wordRuns(words) });
}

/** Word's optional break without width. */
const OPTIONAL_BREAK = '\u200B';

/** Inside a rate's formula a line is broken before an equals sign rather than within what stands in brackets. */
function breakable(words: string): string {
  return words.replace(/(?<=率|[）)]×100%)=/g, `${OPTIONAL_BREAK}=`);
}

/** Marked blanks stand out until a person fills them. */
export function wordRuns(words: string): TextRun[] {
  const pieces = breakable(withSignsShown(words))
    .split(/(〔请填写：[^〕]*〕)/)
    .filter((piece) => piece !== '');
  return pieces.map((piece) => (piece.startsWith('〔请填写：') ? markedRun(piece) : new TextRun(piece)));
}

/** Words that a person has to look at. */
export function markedRun(words: string): TextRun {
  return new TextRun({ text: words, highlight: 'yellow' });
}

/** Characters of 二号 that fit between the margins. */
const TITLE_LINE = 20;

/** A title that takes several lines breaks where it reads well. */
export function titleRuns(words: string): TextRun[] {
  const [first = '', ...rest] = titleLines(words, TITLE_LINE);
  return [...wordRuns(first), ...rest.map((text) => new TextRun({ text, break: 1 }))];
}
