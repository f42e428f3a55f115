import { batchApi, type Library, READS, WRITES } from './library';

/**
 * Teaches the packaged library of 2022 what the one of 2026 does (build 16.0.20308): `application.undoScope`, and
 * Excel.run that opens the scope first and closes it in the request that cleans up, whether the batch failed or not.
 */
export function teachUndoGroups(library: Library, isSupported: () => boolean): void {
  const { Excel, OfficeExtension } = library;
  const application = Excel.Application.prototype;
  if ('undoScope' in application) return;
  const helper = batchApi(library);
  Object.defineProperty(application, 'undoScope', {
    get(this: object) {
      return helper.createPropertyObject(OfficeExtension.ClientObject, this, 'UndoScope', false, READS);
    },
  });
  const order = (context: Excel.RequestContext, name: 'Open' | 'Close') => {
    const scope = (context.workbook.application as unknown as { undoScope: object }).undoScope;
    helper.invokeMethod(scope, name, WRITES, [], 2, 0);
  };
  const { run } = Excel;
  Excel.run = ((...args: unknown[]) => {
    const [options, batch] = args as [Excel.RunOptions, (context: Excel.RequestContext) => Promise<unknown>];
    if (!batch || !options.mergeUndoGroup || !isSupported())
      return (run as (...all: unknown[]) => unknown)(...args);
    return run(options, (context) => grouped(context, batch, order));
  }) as typeof Excel.run;
}

async function grouped(
  context: Excel.RequestContext,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
  order: (context: Excel.RequestContext, name: 'Open' | 'Close') => void,
): Promise<unknown> {
  order(context, 'Open');
  try {
    return await batch(context);
  } finally {
    order(context, 'Close');
    await context.sync();
  }
}
