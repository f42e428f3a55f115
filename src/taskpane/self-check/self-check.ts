import { toWorkbookError } from '../../workbook/excel/errors';
import type { CheckedExcel, CheckResult } from '../../workbook/excel/self-check/findings';
import { CHECKS, selfCheck } from '../../workbook/excel/self-check/self-check';
import { canRun, isSetSupported } from '../excel-session';
import { resultLine, summaryOf } from './words';

/** The page 自检: tries what the add-in assumes of Excel, says it in words, and gives JSON to copy. */
async function main(): Promise<void> {
  await Office.onReady();
  const begin = element('begin', HTMLButtonElement);
  if (!canRun()) {
    begin.disabled = true;
    say('这个 Excel 太旧：需要 Excel 2021、Microsoft 365 或 Excel 网页版。');
    return;
  }
  begin.addEventListener('click', () => void run(begin));
  element('copy', HTMLButtonElement).addEventListener('click', copy);
}

async function run(begin: HTMLButtonElement): Promise<void> {
  begin.disabled = true;
  const results = element('results', HTMLOListElement);
  results.replaceChildren();
  let done = 0;
  const onResult = (result: CheckResult) => {
    results.append(item(result));
    say(`正在自检：${++done} / ${CHECKS.length}`);
  };
  try {
    show(await selfCheck(Excel, { isSetSupported, ...surroundings(), onResult }));
  } catch (error) {
    say(`自检没有完成。${toWorkbookError(error).message}`);
  } finally {
    begin.disabled = false;
  }
}

/** Excel's own words for where it runs; older ones have none. */
function surroundings(): { platform: string; build: string } {
  const { platform, version } = Office.context.diagnostics ?? {};
  return { platform: String(platform ?? ''), build: version ?? '' };
}

function show(checked: CheckedExcel): void {
  say(summaryOf(checked.results));
  element('json', HTMLTextAreaElement).value = JSON.stringify(checked, undefined, 1);
  element('outcome', HTMLElement).hidden = false;
}

function item(result: CheckResult): HTMLLIElement {
  const line = document.createElement('li');
  line.dataset['outcome'] = result.outcome;
  line.textContent = resultLine(result);
  return line;
}

/** Office's window may refuse the clipboard: the text is selected then, to be copied by hand. */
function copy(): void {
  const text = element('json', HTMLTextAreaElement);
  text.select();
  const byHand = () => say('请按 Ctrl+C 复制已选中的结果。');
  if (!('clipboard' in navigator)) return byHand();
  navigator.clipboard.writeText(text.value).then(() => say('已复制。'), byHand);
}

function say(text: string): void {
  element('state', HTMLElement).textContent = text;
}

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page lacks ${id}`);
  return found;
}

void main();
