import { createRoot } from 'react-dom/client';
import { canRun, excelSession } from './excel-session';
import { takeMessage } from './left-message';
import { Panel } from '../panel/view/panel';
import type { Session } from '../panel/session';

/** The side panel in Excel. The text that the page shows until then comes from taskpane.html. */
async function main(): Promise<void> {
  const { host } = await Office.onReady();
  const place = document.getElementById('panel');
  if (!place) return;
  if (host !== Office.HostType.Excel || !canRun()) {
    refuse(place);
    return;
  }
  const session = excelSession();
  const { officeTheme } = Office.context;
  createRoot(place).render(<Panel session={session} office={officeTheme?.bodyBackgroundColor} hasHelp />);
  await session.start();
  hearRibbon(session);
}

/** The page that stands there already says it, in words that fit. */
function refuse(place: HTMLElement): void {
  const [heading, text] = [place.querySelector('h1'), place.querySelector('p')];
  if (heading) heading.textContent = '这里打不开绩效自评';
  if (text)
    text.textContent =
      '这个加载项需要在 Excel 2021、Microsoft 365 或 Excel 网页版中打开。没有新版 Excel 时，可用命令行或网页版。';
}

/** What a ribbon button could not say in a window of its own is said here: now, at once, or on the next visit. */
function hearRibbon(session: Session): void {
  const hear = () => {
    const text = takeMessage();
    if (text !== undefined) session.tell(text);
  };
  hear();
  addEventListener('storage', hear);
  addEventListener('focus', hear);
}

void main();
