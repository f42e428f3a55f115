import type { Behaviour } from './behaviour';
import { documented, HostError, unknownMember } from './errors';
import { type HostObject, isHostObject, NULL_OBJECT } from './objects/object';
import {
  ACTION,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  PATH,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { answerQuery, identityOf } from './query';

/** What outlives a request: ranges that the library keeps by a reference id. */
export interface References {
  get(id: string): HostObject | undefined;
  keep(object: HostObject): string;
}

/**
 * Runs the actions of one request in their order. The first that fails ends it: what was done before stays done,
 * as in Excel.
 * @param limit actions to run before `failure` is raised; a test's fault
 */
export function execute(
  body: RequestBody,
  root: HostObject,
  references: References,
  fault: { readonly limit: number; readonly failure: HostError } | undefined,
  nullObjects: Behaviour['nullObjects'],
): ResponseBody {
  const run = new Execution(body, root, references, nullObjects);
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (fault && index >= fault.limit) throw fault.failure;
      run.perform(action);
    } catch (error) {
      return { ...run.answer(), Error: responseError(error, index) };
    }
  }
  const late = fault && fault.limit >= body.Actions.length;
  return late ? { ...run.answer(), Error: responseError(fault.failure, 0) } : run.answer();
}

function responseError(error: unknown, index: number): NonNullable<ResponseBody['Error']> {
  if (!(error instanceof HostError)) throw error;
  return { Code: error.code, Message: error.message, ActionIndex: index };
}

/** Methods that change something, of those this host models. */
const CHANGING = new Set(['Delete', 'Clear', 'Merge', 'Unmerge', 'Activate', 'Select', 'SetXml', 'Add']);

class Execution {
  private readonly results: ResponseBody['Results'] = [];
  private readonly traces: number[] = [];
  private readonly resolved = new Map<number, HostObject>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: HostObject,
    private readonly references: References,
    private readonly nullObjects: Behaviour['nullObjects'],
  ) {}

  answer(): ResponseBody {
    return { Results: this.results, TraceIds: this.traces };
  }

  perform(action: ActionInfo): void {
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    this.results.push({ ActionId: action.Id, Value: this.value(action) ?? null });
  }

  private value(action: ActionInfo): unknown {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiated(action.ObjectPathId, object);
      case ACTION.query:
        return object.isNull ? null : answerQuery(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.called(action, object);
      case ACTION.setProperty:
        return this.set(action, object);
      default:
        throw new HostError('InvalidRequest', `excel-host does not know action type ${action.ActionType}`);
    }
  }

  private instantiated(pathId: number, object: HostObject): unknown {
    if (object.isNull) return { _IsNull: true };
    const reference = this.kept.get(pathId);
    return { ...identityOf(object), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private called(action: ActionInfo, object: HostObject): unknown {
    if (object.isNull && CHANGING.has(action.Name)) this.refuseNull();
    if (object.isNull) return { _IsNull: true };
    if (action.Name === '_KeepReference') {
      this.kept.set(action.ObjectPathId, this.references.keep(object));
      return null;
    }
    const value = this.method(object, action.Name, action.ArgumentInfo);
    return isHostObject(value) ? identityOf(value) : value;
  }

  private set(action: ActionInfo, object: HostObject): null {
    if (object.isNull) this.refuseNull();
    if (object.isNull) return null;
    const setter = object.set?.[action.Name];
    if (!setter) throw unknownMember(object.kind, `${action.Name} (set)`);
    setter(this.arguments(action.ArgumentInfo)[0]);
    return null;
  }

  /** A missing item takes no orders; whether it says so is not documented. */
  private refuseNull(): void {
    if (this.nullObjects === 'refuse') throw documented('ItemNotFound');
  }

  private resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidRequest', `no object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.referenceId:
        return this.reference(path.Name);
      case PATH.property:
        return this.fromParent(path, (parent) => childOf(parent, path.Name));
      case PATH.method:
        return this.fromParent(path, (parent) => this.made(parent, path));
      case PATH.indexer:
        return this.fromParent(path, (parent) => itemOf(parent, this.arguments(path.ArgumentInfo)[0]));
      default:
        throw new HostError(
          'InvalidRequest',
          `excel-host does not know object path type ${path.ObjectPathType}`,
        );
    }
  }

  /** Whatever hangs on a null object is a null object. */
  private fromParent(path: ObjectPathInfo, step: (parent: HostObject) => HostObject): HostObject {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent.isNull ? NULL_OBJECT : step(parent);
  }

  private reference(id: string): HostObject {
    const found = this.references.get(id);
    if (!found) throw documented('InvalidReference');
    return found;
  }

  private made(parent: HostObject, path: ObjectPathInfo): HostObject {
    const object = this.method(parent, path.Name, path.ArgumentInfo);
    if (!isHostObject(object)) throw unknownMember(parent.kind, `${path.Name} (as an object)`);
    return object;
  }

  private method(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const method = object.call?.[name];
    if (!method) throw unknownMember(object.kind, name);
    return method(...this.arguments(info));
  }

  /** Arguments; where one is an object of the request, the object. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const pathId = info?.ReferencedObjectPathIds?.[index];
      return pathId ? this.resolve(pathId) : argument;
    });
  }
}

function childOf(parent: HostObject, name: string): HostObject {
  const child = parent.child?.[name];
  if (!child) throw unknownMember(parent.kind, name);
  return child();
}

function itemOf(parent: HostObject, key: unknown): HostObject {
  if (!parent.item) throw unknownMember(parent.kind, 'getItem');
  return parent.item(key);
}
