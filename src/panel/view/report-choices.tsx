import { OUTLINE_WORDS, outlines } from '../../report/outline-list';
import { PART_WORDS, REPORT_PARTS } from '../../report/report';
import type { ComposedReport } from '../state';
import { useSession } from './context';
import { useJsonFile } from './use-json-file';

/** By which outline: one of ours, or a file of the person's own. */
export function OutlineChoice({ report: { merged } }: { readonly report: ComposedReport }) {
  const { reports } = useSession();
  const [field, open] = useJsonFile('提纲文件', (file) => void reports.openFile(file));
  return (
    <div className="outline">
      <label className="outline">
        提纲
        <select
          value={merged.outline}
          onChange={({ target }) =>
            void reports.open(outlines.find((each) => each === target.value) ?? merged.own)
          }
        >
          {merged.own && <option value={merged.outline}>{merged.own.name}</option>}
          {outlines.map((outline) => (
            <option key={outline} value={outline}>
              {OUTLINE_WORDS[outline]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="plain-button" onClick={open}>
        自己的提纲…
      </button>
      {field}
    </div>
  );
}

/** What the Word document has besides its text. */
export function PartsChoice({ report: { parts } }: { readonly report: ComposedReport }) {
  const { reports } = useSession();
  return (
    <div className="outline" role="group" aria-label="Word 文档另有">
      Word 另有
      {REPORT_PARTS.map((part) => (
        <label key={part} className="tick">
          <input
            type="checkbox"
            checked={parts.includes(part)}
            onChange={({ target }) => reports.take(part, target.checked)}
          />
          {PART_WORDS[part]}
        </label>
      ))}
    </div>
  );
}
