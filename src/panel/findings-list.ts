import { formName } from '../form/form-name';
import type { Assessment } from '../assess';
import { SEVERITY_WORDS } from '../policy/severity';
import { findingText } from '../rules/text';
import { verdictText } from '../rules/verdict';
import { ruleById } from '../rules';
import type { Finding } from '../rules/engine/finding';
import type { CellStyle, NewSheet } from '../sheet/new-sheet';
import { placeOf, titleOf } from './finding-groups';

/** One finding as a list outside the tool shows it. */
interface ListLine {
  readonly severity: string;
  readonly place: string;
  readonly title: string;
  readonly fact: string;
  /** What to do, or why it was ignored. */
  readonly advice: string;
}

/** Every finding, those that a person ignored last. */
function linesOf({ findings }: Assessment): ListLine[] {
  const sorted = [
    ...findings.filter(({ ignored }) => !ignored),
    ...findings.filter(({ ignored }) => ignored),
  ];
  return sorted.map((finding) => ({
    severity: finding.ignored ? '已忽略' : SEVERITY_WORDS[finding.severity],
    place: placeOf(finding),
    title: titleOf(finding.rule),
    fact: findingText(finding),
    advice: adviceOf(finding),
  }));
}

function adviceOf({ rule, ignored }: Finding): string {
  if (ignored) return `忽略原因：${ignored.reason}（${ignored.by}，${ignored.on}）`;
  return ruleById(rule)?.advice ?? '';
}

/** «农村饮水安全维修养护\u3000需要修改» */
function headingOf(assessment: Assessment): string {
  return `${formName(assessment.form)}\u3000${verdictText(assessment)}`;
}

/** The list as text, one finding a line, for a message to a colleague. */
export function findingsAsText(assessment: Assessment): string {
  const lines = linesOf(assessment).map(
    ({ severity, place, title, fact }, index) =>
      `${index + 1}. [${severity}] ${place === '' ? '' : `${place} `}${title}：${fact}`,
  );
  return [headingOf(assessment), ...lines].join('\n');
}

const BODY: CellStyle = { fontName: '宋体', fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };
const HEAD: CellStyle = { ...BODY, bold: true, fill: 'DDEBF7', horizontal: 'center' };
const TITLE: CellStyle = { fontName: '宋体', fontSize: 12, bold: true, vertical: 'center' };
const COLUMNS: readonly (readonly [label: string, width: number, key: keyof ListLine])[] = [
  ['级别', 10, 'severity'],
  ['单元格', 9, 'place'],
  ['问题', 24, 'title'],
  ['情况', 52, 'fact'],
  ['怎样改', 40, 'advice'],
];
/** Points of a line of 10.5. */
const LINE = 14;

/** The list as a sheet that prints on A4 across. */
export function findingsSheet(assessment: Assessment): NewSheet {
  const lines = linesOf(assessment);
  const title = { cell: { row: 1, column: 1 }, value: headingOf(assessment), style: TITLE };
  const head = COLUMNS.map(([label], index) => ({
    cell: { row: 2, column: index + 1 },
    value: label,
    style: HEAD,
  }));
  const body = lines.flatMap((line, row) =>
    COLUMNS.map(([, , key], index) => ({
      cell: { row: row + 3, column: index + 1 },
      value: line[key],
      style: BODY,
    })),
  );
  return {
    name: '问题清单',
    cells: [title, ...head, ...body],
    merges: [{ top: 1, left: 1, bottom: 1, right: COLUMNS.length }],
    columnWidths: new Map(COLUMNS.map(([, width], index) => [index + 1, width])),
    rowHeights: new Map([[1, 26], [2, 20], ...lines.map((line, row) => [row + 3, heightOf(line)] as const)]),
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 15, right: 10, bottom: 15, left: 10 },
      fitToWidth: true,
      repeatRows: { from: 2, to: 2 },
    },
  };
}

/** As high as the longest text needs; a Chinese character is two units wide. */
function heightOf(line: ListLine): number {
  const counts = COLUMNS.map(([, width, key]) => Math.ceil((line[key].length * 2) / width));
  return 6 + LINE * Math.max(1, ...counts);
}
