import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

/** As a person's, but that files are saved without a question and nothing of the browser's own opens. */
const preferences = (downloads: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
});
const ARTEFACTS = join(process.cwd(), 'test-artefacts/web');

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** One window of Firefox, led by WebDriver BiDi: what the main path needs of it. */
export class Firefox {
  private count = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private context = '';

  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: WebSocket,
    private readonly downloads: string,
  ) {
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
    });
  }

  /** Starts the browser with a profile of its own. */
  static async launch(program: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
    const lines = Object.entries(preferences(downloads)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const words = ['--headless', '--remote-debugging-port=0', '--profile', profile, '--no-remote'];
    const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1366', MOZ_HEADLESS_HEIGHT: '768' };
    const started = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const socket = new WebSocket(`${await addressOf(started)}/session`);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const firefox = new Firefox(started, socket, downloads);
    await firefox.send('session.new', { capabilities: {} });
    const tree = (await firefox.send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
    firefox.context = tree.contexts[0]?.context ?? '';
    // A window in the background takes keys but no text.
    await firefox.send('browsingContext.activate', { context: firefox.context });
    return firefox;
  }

  async goTo(url: string): Promise<void> {
    await this.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** What an expression gives in the page; strings, numbers and truths only. */
  async evaluate<T extends string | number | boolean>(expression: string): Promise<T> {
    const target = { context: this.context };
    const answer = (await this.send('script.evaluate', { expression, target, awaitPromise: true })) as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result?.value as T;
  }

  /** Until an expression is true in the page: the page itself looks at every picture. */
  async until(expression: string): Promise<void> {
    await this.evaluate(
      `(async () => { while (!(${expression})) await new Promise(requestAnimationFrame); return true; })()`,
    );
  }

  /** Clicks the first button, link or line that says so. */
  async click(text: string): Promise<void> {
    const found = `[...document.querySelectorAll('button, summary, a, label')].find((each) => each.checkVisibility() && each.textContent.includes(${JSON.stringify(text)}))`;
    await this.until(`${found} !== undefined && !${found}.disabled`);
    await this.evaluate(`(${found}.click(), true)`);
  }

  /** Presses keys one after the other, as WebDriver names them. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Gives files to a file input. */
  async giveFiles(selector: string, files: readonly string[]): Promise<void> {
    const { nodes } = (await this.send('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: selector },
    })) as { nodes: { sharedId: string }[] };
    const element = { sharedId: nodes[0]?.sharedId };
    await this.send('input.setFiles', { context: this.context, element, files });
  }

  async picture(name: string): Promise<void> {
    const { data } = (await this.send('browsingContext.captureScreenshot', { context: this.context })) as {
      data: string;
    };
    mkdirSync(ARTEFACTS, { recursive: true });
    writeFileSync(join(ARTEFACTS, `${name}.png`), Buffer.from(data, 'base64'));
  }

  /** Waits for the file that was downloaded. */
  async downloaded(name: string): Promise<Uint8Array> {
    while (!this.isWhole(name))
      await this.evaluate('new Promise((resolve) => requestAnimationFrame(() => resolve(true)))');
    return readFileSync(join(this.downloads, name));
  }

  async close(): Promise<void> {
    await this.send('browser.close', {}).catch(() => undefined);
    this.socket.close();
    this.process.kill();
  }

  /** The browser first takes the name with an empty file and puts the whole one in its place at the end. */
  private isWhole(name: string): boolean {
    const isThere = readdirSync(this.downloads).includes(name);
    return isThere && statSync(join(this.downloads, name)).size > 0;
  }

  private async send(method: string, params: object): Promise<unknown> {
    const id = ++this.count;
    const answered = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    this.waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result;
  }
}

/** Where it listens; it says so itself. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    stderr?.on('close', () => reject(new Error(`Firefox did not start: ${said}`)));
  });
}
