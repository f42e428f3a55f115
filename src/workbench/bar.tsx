import { type ChangeEvent, useSyncExternalStore } from 'react';
import type { Desk } from './desk';
import { SAMPLES } from './samples';

interface BarProps {
  readonly desk: Desk;
  readonly isFolded: boolean;
  readonly onFold: () => void;
}

/** Open, samples, download, fold; below it what the page has to say. */
export function Bar({ desk, isFolded, onFold }: BarProps) {
  const { fileName, isChanged, isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <header className="workbench-bar">
      <strong>绩效自评助手</strong>
      <FileButton desk={desk} />
      <SampleChoice desk={desk} />
      <button type="button" disabled={isBusy || fileName === undefined} onClick={() => void desk.download()}>
        下载
      </button>
      <span className="workbench-file">
        {fileName}
        {isChanged && '（有未下载的修改）'}
      </span>
      <button type="button" aria-expanded={!isFolded} onClick={onFold}>
        {isFolded ? '展开检查结果' : '收起检查结果'}
      </button>
      <Unsaved desk={desk} />
      <Said desk={desk} />
    </header>
  );
}

function FileButton({ desk }: { readonly desk: Desk }) {
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) void desk.openPicked(file);
    target.value = '';
  };
  return (
    <label className="workbench-open">
      打开…
      <input type="file" accept=".xlsx" onChange={pick} />
    </label>
  );
}

function SampleChoice({ desk }: { readonly desk: Desk }) {
  const choose = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const sample = SAMPLES.find(({ file }) => file === target.value);
    if (sample) void desk.openSample(sample);
  };
  return (
    <select aria-label="示例" value="" onChange={choose}>
      <option value="">示例…</option>
      {SAMPLES.map(({ file, title }) => (
        <option key={file} value={file}>
          {title}
        </option>
      ))}
    </select>
  );
}

/** Work of an earlier visit: taken up or dropped. */
function Unsaved({ desk }: { readonly desk: Desk }) {
  const { unsaved, isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div role="status" className="workbench-said">
      {unsaved && (
        <p>
          {`上次对“${unsaved.fileName}”的修改（${dayAndTime(unsaved.savedAt)}）还没有下载。`}
          <button type="button" disabled={isBusy} onClick={() => void desk.takeUp()}>
            继续编辑
          </button>
          <button type="button" disabled={isBusy} onClick={() => void desk.dropUnsaved()}>
            不要了
          </button>
        </p>
      )}
    </div>
  );
}

function dayAndTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
}

function Said({ desk }: { readonly desk: Desk }) {
  const { message } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div role="status" className="workbench-said">
      {message && (
        <p className={`workbench-${message.kind}`}>
          {message.text}
          <button type="button" onClick={() => desk.dismiss()}>
            知道了
          </button>
        </p>
      )}
    </div>
  );
}
