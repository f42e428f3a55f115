/** Things kept in the browser of this machine, by key. Never throws: a browser without storage must not stop anyone. */
export interface BrowserStore {
  get(key: string): Promise<unknown>;
  /** Whatever is kept, in no order that matters. */
  all(): Promise<readonly unknown[]>;
  /** @returns whether it is kept */
  put(key: string, value: unknown): Promise<boolean>;
  delete(key: string): Promise<void>;
}

/** A store in a database of its own. */
export function browserStore(database: string, name: string): BrowserStore {
  const attempt = <T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>) =>
    attempted(database, name, mode, request);
  return {
    get: (key) => attempt<unknown>('readonly', (store) => store.get(key)),
    all: async () => listOf(await attempt<unknown[]>('readonly', (store) => store.getAll())),
    put: async (key, value) => (await attempt('readwrite', (store) => store.put(value, key))) !== undefined,
    delete: async (key) => void (await attempt('readwrite', (store) => store.delete(key))),
  };
}

function listOf(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}

async function attempted<T>(
  database: string,
  name: string,
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | true | undefined> {
  try {
    const open = await opened(database, name);
    try {
      const transaction = open.transaction(name, mode);
      const asked = request(transaction.objectStore(name));
      await finished(transaction);
      return asked.result ?? true;
    } finally {
      open.close();
    }
  } catch {
    return undefined;
  }
}

function opened(database: string, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('not stored'));
    transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
  });
}
