import type { Behaviour } from './behaviour';
import { byteLength, type Counters, NOTHING_COUNTED } from './counters';
import { documented, type ErrorCode } from './errors';
import { Faults } from './faults';
import {
  ACTION,
  type ActionInfo,
  type Bridge,
  DELAY_FOR_CELL_EDIT,
  type ObjectPathInfo,
  PATH,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './protocol';

/** How the wire behaves. */
export interface WireOptions {
  /** Milliseconds until an answer comes; default 0: as soon as the present task is over. */
  readonly latency?: number;
  /** Bytes that one request or answer may have; default 5 MB, as on the web. */
  readonly payloadLimit?: number;
  readonly behaviour: Behaviour;
}

/** What answers requests: the workbook. */
export interface Answering {
  /** @param fault how many actions to run before `failure` is raised */
  answer(body: RequestBody, fault: ReturnType<Faults['next']>): ResponseBody;
  /** The message about what happened since the last call; undefined when nobody listens. */
  takeEvents(): string | undefined;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** The way between library and workbook: counts what goes over it, lets it fail, holds it back while a cell is edited. */
export class Wire {
  readonly bridge: Bridge = { sendMessageToHost: (text) => this.receive(text), onMessageFromHost: null };
  readonly faults = new Faults();
  counted: Counters = NOTHING_COUNTED;
  private readonly waiting: RequestMessage[] = [];
  private readonly interludes = new Map<number, () => void>();
  private readonly called = new Map<string, number>();
  private isEditing = false;
  private underWay = 0;

  constructor(
    private readonly workbook: Answering,
    private readonly options: WireOptions,
  ) {}

  /** How often a method was called, by its name in the protocol. */
  calls(method: string): number {
    return this.called.get(method) ?? 0;
  }

  async idle(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.underWay > 0);
  }

  beginCellEdit(): void {
    this.isEditing = true;
  }

  endCellEdit(): void {
    this.isEditing = false;
    this.waiting.splice(0).forEach((message) => this.process(message));
  }

  deliverEvents(): void {
    const text = this.workbook.takeEvents();
    if (text === undefined) return;
    this.count({ events: 1 });
    if (this.options.behaviour.events === 'prompt') return this.deliver(text, (action) => this.later(action));
    this.deliver(text, (action) => setTimeout(action, 0));
    this.deliver(text, (action) => setTimeout(() => setTimeout(action, 0), 0));
  }

  private deliver(text: string, when: (action: () => void) => void): void {
    this.underWay++;
    when(() => {
      this.underWay--;
      this.send(text);
    });
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    const isRelease = onlyCleansUp(bodyOf(message));
    this.count({ ...(isRelease ? { releases: 1 } : { roundTrips: 1 }), bytesIn: byteLength(text) });
    this.underWay++;
    if (isRelease) return this.later(() => this.cleanUp(message));
    if (byteLength(text) > this.limit) return this.refuse(message, 'RequestPayloadSizeLimitExceeded');
    this.later(() => this.admit(message));
  }

  /** Whatever trouble a test planned strikes requests that somebody waits for. */
  private cleanUp(message: RequestMessage): void {
    this.answer(message, this.workbook.answer(bodyOf(message), undefined));
  }

  /** In cell-editing mode nothing gets through; who asked for it waits. */
  private admit(message: RequestMessage): void {
    if (!this.isEditing) return this.process(message);
    if (message.flags & DELAY_FOR_CELL_EDIT) this.waiting.push(message);
    else this.refuse(message, this.options.behaviour.cellEditCode);
  }

  /** Something happens right before round trip number `trip` from now is answered. */
  beforeTrip(trip: number, happen: () => void): void {
    this.interludes.set(this.counted.roundTrips + trip, happen);
  }

  private process(message: RequestMessage): void {
    const body = bodyOf(message);
    const happen = this.interludes.get(this.counted.roundTrips);
    this.interludes.delete(this.counted.roundTrips);
    happen?.();
    this.noteCalls(body);
    this.answer(message, this.workbook.answer(body, this.faults.next(body.Actions.length)));
    this.deliverEvents();
  }

  private noteCalls({ Actions, ObjectPaths }: RequestBody): void {
    const paths = Object.values(ObjectPaths).filter(({ ObjectPathType }) => ObjectPathType === PATH.method);
    const methods = Actions.filter(({ ActionType }) => ActionType === ACTION.method);
    for (const { Name } of [...paths, ...methods]) this.called.set(Name, this.calls(Name) + 1);
  }

  private refuse(message: RequestMessage, code: ErrorCode): void {
    this.later(() => this.answer(message, refusal(code)));
  }

  private answer({ id, flags }: RequestMessage, body: ResponseBody): void {
    const worded = (answer: ResponseBody) =>
      JSON.stringify({ id, type: 2, flags, message: { statusCode: 200, headers: {}, body: answer } });
    const text = worded(body);
    this.count({ bytesOut: byteLength(text) });
    this.underWay--;
    this.send(byteLength(text) <= this.limit ? text : worded(refusal('ResponsePayloadSizeLimitExceeded')));
  }

  private send(text: string): void {
    this.bridge.onMessageFromHost?.(text);
  }

  private later(action: () => void): void {
    const { latency = 0 } = this.options;
    if (latency > 0) setTimeout(action, latency);
    else queueMicrotask(action);
  }

  private get limit(): number {
    return this.options.payloadLimit ?? FIVE_MEGABYTES;
  }

  private count(more: Partial<Counters>): void {
    const sum = (key: keyof Counters) => this.counted[key] + (more[key] ?? 0);
    this.counted = {
      roundTrips: sum('roundTrips'),
      releases: sum('releases'),
      bytesIn: sum('bytesIn'),
      bytesOut: sum('bytesOut'),
      events: sum('events'),
    };
  }
}

function refusal(code: ErrorCode): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: documented(code).message } };
}

/** Excel.run ends with such a request: references released, an undo group closed. */
function onlyCleansUp({ Actions, ObjectPaths }: RequestBody): boolean {
  return (
    Actions.some((action) => cleansUp(action, ObjectPaths)) &&
    Actions.every((action) => action.ActionType === ACTION.instantiate || cleansUp(action, ObjectPaths))
  );
}

function cleansUp(
  { Name, ObjectPathId }: ActionInfo,
  paths: Readonly<Record<string, ObjectPathInfo>>,
): boolean {
  return Name === '_RemoveReference' || (Name === 'Close' && paths[ObjectPathId]?.Name === 'UndoScope');
}

function bodyOf({ message }: RequestMessage): RequestBody {
  return typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
}
