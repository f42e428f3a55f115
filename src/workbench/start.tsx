import { useState, useSyncExternalStore } from 'react';
import { part } from '../panel/view/part';
import type { BatchPart } from './batch/screen-props';
import type { Desk } from './desk';
import { OpenButton } from './open-button';
import { SAMPLES } from './samples';
import { UnsavedChoice } from './unsaved-choice';

const NewFormDialog = part(() => import('../panel/view/new-form-dialog'));

const STEPS: readonly (readonly [title: string, text: string])[] = [
  ['打开自评表', '已有的 .xlsx 自评表，或从空白表填起。'],
  ['逐处改正', '右边列出问题，表中有色角；能算的一键修正，写入前先看内容，写入后可恢复。'],
  ['算等级、出报告', '填好得分和等级，生成报告（工作表或 Word），最后下载。'],
];

/** Before a file is open: what this is, and the ways in. */
export function Start({ desk }: { readonly desk: Desk }) {
  const { session, batch } = useSyncExternalStore(desk.subscribe, desk.getState);
  if (session) return null;
  if (batch) return <Batch desk={desk} batch={batch} />;
  return (
    <div className="start">
      <h1>绩效自评助手</h1>
      <p className="start-what">检查《项目支出绩效自评表》，算得分、评等级，写回表格，生成自评报告。</p>
      <Ways desk={desk} />
      <p className="start-private">文件不离开本机：只在这台电脑的浏览器里打开，不上传。</p>
      <UnsavedChoice desk={desk} />
      <Recent desk={desk} />
      <ol className="start-steps">
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            {text}
          </li>
        ))}
      </ol>
      <Samples desk={desk} />
    </div>
  );
}

function Batch({ desk, batch: { run, Screen } }: { readonly desk: Desk; readonly batch: BatchPart }) {
  return (
    <Screen
      run={run}
      onOpen={(file, sheet) => void desk.openFile(file, sheet)}
      onLeave={() => desk.leaveBatch()}
      onSay={(text) => desk.say(text)}
    />
  );
}

function Ways({ desk }: { readonly desk: Desk }) {
  const { isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  const [isNew, setIsNew] = useState(false);
  const close = () => setIsNew(false);
  return (
    <div className="start-ways">
      <OpenButton desk={desk} text="打开自评表…" />
      <button type="button" disabled={isBusy} onClick={() => setIsNew(true)}>
        新建空白表…
      </button>
      <button type="button" disabled={isBusy} onClick={() => void desk.openBatch()}>
        批量检查…
      </button>
      <span>也可以把文件拖到这里</span>
      <NewFormDialog
        isWanted={isNew}
        className="workbench-dialog"
        isOpen={isNew}
        onClose={close}
        onMissing={close}
        onMake={(wishes) => void desk.openBlank(wishes)}
      />
    </div>
  );
}

/** Files of earlier visits; the browser keeps the way to them, not the files. */
function Recent({ desk }: { readonly desk: Desk }) {
  const { recent, isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  if (recent.length === 0) return null;
  return (
    <section className="start-samples" aria-labelledby="recent">
      <h2 id="recent">最近打开</h2>
      <ul>
        {recent.map((file) => (
          <li key={`${file.name} ${file.openedAt}`}>
            <button type="button" disabled={isBusy} onClick={() => void desk.openRecent(file)}>
              {file.name} <small>{new Date(file.openedAt).toLocaleDateString('zh-CN')}</small>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="start-forget" onClick={() => void desk.forgetRecent()}>
            清除记录
          </button>
        </li>
      </ul>
    </section>
  );
}

/** Forms of every family to try it with. */
function Samples({ desk }: { readonly desk: Desk }) {
  const { isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <section className="start-samples" aria-labelledby="samples">
      <h2 id="samples">先看看示例</h2>
      <ul>
        {SAMPLES.map((sample) => (
          <li key={sample.file}>
            <button type="button" disabled={isBusy} onClick={() => void desk.openSample(sample)}>
              {sample.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
