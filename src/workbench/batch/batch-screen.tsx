import { type ChangeEvent, type DragEvent, useState, useSyncExternalStore } from 'react';
import { policies, policyById } from '../../policy';
import type { BatchScreenProps } from './screen-props';
import { saveFile } from '../save-file';
import { BatchTable } from './batch-table';
import { shownOf, type VerdictFilter, verdictCounts } from './batch-rows';
import { droppedFiles, pickedFiles } from './picked-files';

/** 批量检查: many files or a folder, the worst first; a click opens the form. */
export function BatchScreen({ run, onOpen, onLeave, onSay }: BatchScreenProps) {
  const [filter, setFilter] = useState<VerdictFilter>('all');
  const state = useSyncExternalStore(run.subscribe, run.getState);
  const { files, records, others, isRunning } = state;
  const remarks = isRunning ? [] : run.results().remarks;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void droppedFiles(event.dataTransfer.items).then((picked) => run.add(picked));
  };
  return (
    <div className="start batch" onDrop={drop}>
      <div className="batch-head">
        <h1>批量检查</h1>
        <button type="button" onClick={onLeave}>
          首页
        </button>
      </div>
      <p className="start-private">
        选多个文件或整个文件夹，逐个检查，问题多的排在前面；点文件名打开这张表。文件不离开本机，不改动。
      </p>
      <BatchWays run={run} onSay={onSay} />
      {files.length > 0 && <PolicyChoice run={run} />}
      {files.length > 0 && <Progress run={run} />}
      {records.length > 0 && (
        <Verdicts counts={verdictCounts(records)} filter={filter} onFilter={setFilter} />
      )}
      {records.length > 0 && <BatchTable run={run} onOpen={onOpen} rows={shownOf(records, filter)} />}
      <Fold title="没有检查的文件（不是电子表格）" lines={others} />
      <Fold title="不同项目之间" lines={remarks.map(({ message }) => message)} />
    </div>
  );
}

function BatchWays({ run, onSay }: Pick<BatchScreenProps, 'run' | 'onSay'>) {
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const picked = pickedFiles(target.files ?? []);
    target.value = '';
    void run.add(picked);
  };
  const { records, isRunning } = useSyncExternalStore(run.subscribe, run.getState);
  return (
    <div className="start-ways">
      <label className="workbench-open">
        选择文件…
        <input type="file" multiple accept=".xlsx,.xlsm,.xls,.et,.ods" onChange={pick} />
      </label>
      <label className="workbench-open batch-folder">
        选择文件夹…
        <input type="file" {...{ webkitdirectory: '' }} onChange={pick} />
      </label>
      {records.length > 0 && (
        <button
          type="button"
          disabled={isRunning}
          onClick={() => {
            saveFile(run.summary(), '自评表检查汇总.xlsx');
            onSay('已下载“自评表检查汇总.xlsx”，在浏览器的“下载”文件夹里。');
          }}
        >
          导出汇总 .xlsx
        </button>
      )}
      {records.length === 0 && <span>也可以把文件夹拖到这里</span>}
    </div>
  );
}

/** One policy for all, or each form by its own. */
function PolicyChoice({ run }: Pick<BatchScreenProps, 'run'>) {
  const { policy, isRunning } = useSyncExternalStore(run.subscribe, run.getState);
  return (
    <div className="batch-policy">
      <label>
        评价口径{' '}
        <select
          value={policy?.id ?? ''}
          disabled={isRunning}
          onChange={({ target }) => void run.judgeBy(policyById(target.value))}
        >
          <option value="">各按自己的（表中保存的，或按版式推断的）</option>
          {policies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {policy && <small>只用于这次批量检查，不写入文件；打开单个文件仍按它自己的口径。</small>}
    </div>
  );
}

/** How far it has come, and the ways to stop and to go on. */
function Progress({ run }: Pick<BatchScreenProps, 'run'>) {
  const { files, records, isRunning } = useSyncExternalStore(run.subscribe, run.getState);
  const [all, done] = [files.length, records.length];
  return (
    <div className="batch-progress">
      {done < all && <progress max={all} value={done} aria-label="检查进度" />}
      <span role="status">
        {done < all && isRunning ? `正在检查，共 ${all} 个文件` : doneText(done, all)}
      </span>
      {isRunning && <span aria-hidden="true">{`${done}/${all}`}</span>}
      {isRunning && (
        <button type="button" onClick={() => run.stop()}>
          停下
        </button>
      )}
      {!isRunning && done < all && (
        <button type="button" onClick={() => void run.go()}>
          继续
        </button>
      )}
    </div>
  );
}

function doneText(done: number, all: number): string {
  return done < all ? `已停下，检查了 ${done}/${all} 个文件。` : `共检查 ${all} 个文件。`;
}

interface VerdictsProps {
  readonly counts: ReturnType<typeof verdictCounts>;
  readonly filter: VerdictFilter;
  readonly onFilter: (filter: VerdictFilter) => void;
}

/** How many of each verdict; a click shows only these. */
function Verdicts({ counts, filter, onFilter }: VerdictsProps) {
  return (
    <div className="batch-verdicts" role="group" aria-label="按结论筛选">
      {counts.map(({ key, text, count }) => (
        <button key={key} type="button" aria-pressed={key === filter} onClick={() => onFilter(key)}>
          {text} {count}
        </button>
      ))}
    </div>
  );
}

function Fold({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="batch-fold">
      <summary>
        {title} {lines.length}
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
