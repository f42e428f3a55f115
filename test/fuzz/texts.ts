import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSettings } from '../../src/settings/settings-xml';

const PACKS = join('src', 'policy', 'packs');

/** JSON as persons write it by hand: every pack, a layout, and settings as they lie in a workbook. */
export function packAndLayoutTexts(): string[] {
  const packs = readdirSync(PACKS).map((name) => readFileSync(join(PACKS, name), 'utf8'));
  const layout = JSON.stringify({
    schema: 1,
    labels: [{ label: '全年执行', block: 'funds', meaning: 'spent' }],
    cells: [{ sheet: '自评表', cell: 'B7', meaning: 'irrelevant' }],
  });
  const [pack = '{}'] = packs;
  const settings = writeSettings({
    policy: 'mof-2020',
    ownPolicy: JSON.parse(pack) as unknown,
    suppressions: [
      { rule: 'weight-total', sheet: '自评表', cell: 'G20', reason: '按批复', by: '张三', on: '2024-03-01' },
    ],
  });
  return [...packs, layout, settings];
}
