import { type ChangeEvent, type MouseEvent, useSyncExternalStore } from 'react';
import type { Desk } from './desk';
import { OpenButton } from './open-button';
import { SAMPLES } from './samples';

interface BarProps {
  readonly desk: Desk;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly onHelp: () => void;
}

/** Open, samples, download, fold. */
export function Bar({ desk, isFolded, onFold, onHelp }: BarProps) {
  const { session } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <header className="workbench-bar">
      <strong>绩效自评助手</strong>
      {session ? <FileActions desk={desk} /> : <span className="workbench-file" />}
      {session && (
        <button type="button" aria-expanded={!isFolded} onClick={onFold}>
          {isFolded ? '展开检查结果' : '收起检查结果'}
        </button>
      )}
      <button type="button" onClick={onHelp} title="帮助和按键" aria-label="帮助和按键">
        ?
      </button>
    </header>
  );
}

/** What there is to do with an open file. */
function FileActions({ desk }: { readonly desk: Desk }) {
  const { fileName, isChanged, isBusy, batch } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <>
      <button type="button" disabled={isBusy} onClick={() => void desk.goHome()}>
        {batch ? '返回批量检查' : '首页'}
      </button>
      <OpenButton desk={desk} text="打开…" />
      <OfferedChoice desk={desk} />
      <SampleChoice desk={desk} />
      <button type="button" disabled={isBusy || fileName === undefined} onClick={download(desk)}>
        下载
      </button>
      <span className="workbench-file">
        {fileName}
        {isChanged && '（有未下载的修改）'}
      </span>
    </>
  );
}

/** A button that is disabled for a while loses the keyboard: it has it again afterwards. */
function download(desk: Desk) {
  return async ({ currentTarget: button }: MouseEvent<HTMLElement>) => {
    await desk.download();
    requestAnimationFrame(() => document.activeElement === document.body && button.focus());
  };
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

/** Several files were given at once: each can be opened, one after the other. */
function OfferedChoice({ desk }: { readonly desk: Desk }) {
  const { offered } = useSyncExternalStore(desk.subscribe, desk.getState);
  if (offered.length < 2) return null;
  const choose = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const file = offered[Number(target.value)];
    if (file) void desk.openFile(file);
  };
  return (
    <select aria-label="一起放入的文件" value="" onChange={choose}>
      <option value="">放入的 {offered.length} 个文件…</option>
      {offered.map(({ name }, index) => (
        <option key={`${index} ${name}`} value={index}>
          {name}
        </option>
      ))}
    </select>
  );
}
