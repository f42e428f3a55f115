import { memo, type ReactNode, useState } from 'react';
import { SEVERITY_WORDS } from '../../policy/severity';
import { columnNamed, type SummaryRow } from '../../review/columns';
import type { FormRecord } from '../../review/record';
import { cellText } from '../../workbook/xlsx/sheet-reader';
import type { BatchScreenProps } from './screen-props';
import type { BatchRow } from './batch-rows';

/** What the table shows of the columns of a summary. */
const SHOWN = ['project', 'unit', 'year', 'verdict', 'errors', 'warnings', 'added', 'grade', 'rate'].map(
  columnNamed,
);
/** So many rows are drawn at once; more on demand. */
const PORTION = 300;

type Opening = Pick<BatchScreenProps, 'run' | 'onOpen'>;

interface BatchTableProps extends Opening {
  readonly rows: readonly BatchRow[];
}

/** A row a form, the worst first. */
export function BatchTable({ run, onOpen, rows }: BatchTableProps) {
  const [most, setMost] = useState(PORTION);
  const rest = rows.length - most;
  return (
    <>
      <table className="batch-table">
        <thead>
          <tr>
            <th scope="col">文件</th>
            {SHOWN.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row key={`${row.record.file} ${row.form?.sheet ?? ''}`} run={run} onOpen={onOpen} row={row} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="batch-more" onClick={() => setMost(most + PORTION)}>
          再显示 {Math.min(rest, PORTION)} 行（还有 {rest} 行）
        </button>
      )}
    </>
  );
}

/** Drawn once while others come. */
const Row = memo(function Row({ run, onOpen, row }: Opening & { readonly row: BatchRow }) {
  const [isOpen, setIsOpen] = useState(false);
  const { form, record } = row;
  const open = () => {
    const picked = run.getState().files.find(({ path }) => path === record.file);
    if (picked) onOpen(picked.file, form?.sheet);
  };
  return (
    <>
      <tr className={`batch-${form?.verdict ?? 'unreadable'}`}>
        <th scope="row">
          <button type="button" className="batch-file" onClick={open}>
            {record.file}
          </button>
          {record.forms.length > 1 && <small>{form?.sheet}</small>}
        </th>
        {form === undefined && (
          <td colSpan={SHOWN.length}>{`${text('verdict', row)}：${record.error?.message ?? ''}`}</td>
        )}
        {form && SHOWN.map(({ key }) => <td key={key}>{cell(key, row, form, isOpen, setIsOpen)}</td>)}
      </tr>
      {isOpen && form && (
        <tr>
          <td colSpan={SHOWN.length + 1}>
            <FindingLines form={form} />
          </td>
        </tr>
      )}
    </>
  );
});

function cell(
  key: string,
  row: SummaryRow,
  { findings }: FormRecord,
  isOpen: boolean,
  onOpen: (isOpen: boolean) => void,
): ReactNode {
  if (key !== 'verdict' || findings.length === 0) return text(key, row);
  return (
    <button type="button" className="batch-verdict" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
      {text(key, row)}
    </button>
  );
}

function text(key: string, row: SummaryRow): string {
  const { value, format = 'General' } = columnNamed(key);
  return cellText(value(row), format);
}

/** What was found, without opening the form. */
function FindingLines({ form }: { readonly form: FormRecord }) {
  return (
    <ul className="batch-findings">
      {form.findings.map(({ severity, cells, message, standing }, i) => (
        <li key={i}>
          {standing === 'ignored' ? '已忽略' : SEVERITY_WORDS[severity]} {cells} {message}
        </li>
      ))}
    </ul>
  );
}
