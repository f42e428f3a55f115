import type { Receipt } from '../workbook';
import { expectAfter } from '../after-writing';
import { compare, expectBefore } from './comparison';
import type { Connection } from './connection';
import { JOURNAL_NAMESPACE, type Journal, readJournal, removeJournals } from './journal';
import { Snapshot } from './snapshot';

/**
 * What a write that ended half way left behind, as a receipt that can be restored. Where the workbook is as before the
 * write, or as after it, there is nothing to put back and the note is taken away.
 * @throws {WorkbookError}
 */
export async function interruptedWrite(connection: Connection): Promise<Receipt | undefined> {
  const journal = await connection.read(oldestJournal);
  if (journal && (await isHalfWay(connection, journal)))
    return { plan: journal.plan, verified: 0, snapshot: new Snapshot(journal.before) };
  await connection.read(async (context) => {
    await removeJournals(context);
    await context.sync();
  });
  return undefined;
}

/** The first of several: what stood there before anything failed. */
async function oldestJournal(context: Excel.RequestContext): Promise<Journal | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load('items/id');
  await context.sync();
  const [first] = parts.items;
  if (!first) return undefined;
  const xml = first.getXml();
  await context.sync();
  return readJournal(xml.value);
}

function isHalfWay(connection: Connection, { plan, before }: Journal): Promise<boolean> {
  return connection.read(async (context) => {
    const after = await compare(context, expectAfter(plan), 'entries');
    if (after.length === 0) return false;
    return (await compare(context, expectBefore(plan, before), 'entries')).length > 0;
  });
}
