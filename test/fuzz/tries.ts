import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assess';
import { gradeBytes } from '../../src/cli/grade';
import { LayoutError, layoutToJson, loadLayoutText } from '../../src/form/layout-json';
import { readForms } from '../../src/form/read';
import { planGrade } from '../../src/plan/grade';
import { proposePolicy } from '../../src/policy';
import { loadPolicy, parsePolicyText, PolicyError } from '../../src/policy/load';
import { narrate } from '../../src/report/narrate';
import { outlines } from '../../src/report/outline-list';
import { checkReading } from '../../src/rules/reading';
import { readSettings, writeSettings } from '../../src/settings/settings-xml';
import type { Sheet } from '../../src/sheet/sheet';
import { readWritten } from '../support/written-form';
import { xlsxFile } from '../support/xlsx-file';
import { claimCleanPrototype, claimForeseen, claimNoFormulaOfTexts, claimSense } from './claims';
import { damagedFile } from './files';
import { hostileText } from './hostile';
import type { Random } from './random';
import { spoiltSheet } from './sheets';

/** What the tries start from. */
export interface Stock {
  readonly forms: readonly Sheet[];
  readonly files: readonly Uint8Array[];
  /** JSON texts of packs, layouts and settings. */
  readonly texts: readonly string[];
}

/** One try: what it came to, in a word. @throws {Error} when a claim is broken */
export type Try = (stock: Stock, random: Random) => Promise<string> | string;

const FORMS = join('test', 'forms');

/** The small forms of the project, as sheets and as files. @param texts see Stock */
export function stockOf(texts: readonly string[]): Stock {
  const names = readdirSync(FORMS).filter((name) => name.endsWith('.txt'));
  const forms = names.map((name) => readWritten(join(FORMS, name)));
  return { forms, files: forms.map((sheet) => xlsxFile({ sheets: [sheet] })), texts };
}

/** A spoilt form through the whole house: read, checked, narrated in every outline, planned. */
export const trySheet: Try = ({ forms }, random) => {
  const sheet = spoiltSheet(forms, random);
  const reading = readForms([sheet]);
  checkReading(reading);
  for (const form of reading.forms) {
    const assessment = assess(form, proposePolicy(form).policy);
    claimSense(assessment);
    outlines.forEach((outline) => narrate(assessment, { outline }));
    const plan = planGrade({
      sheet,
      assessment,
      sheetNames: [sheet.name],
      report: {},
      readSheet: () => sheet,
    });
    claimNoFormulaOfTexts(plan);
  }
  claimCleanPrototype();
  return reading.forms.length > 0 ? 'form' : 'no-form';
};

/** A damaged file: refused in words, or graded and the result read back. */
export const tryFile: Try = async ({ files }, random) => {
  const file = damagedFile(files, random);
  try {
    await gradeBytes(file, '甲.xlsx', {});
    return 'graded';
  } catch (error) {
    return claimForeseen(error);
  } finally {
    claimCleanPrototype();
  }
};

/** A damaged pack, layout or settings part: refused by path, or used. */
export const tryText: Try = ({ texts }, random) => {
  const text = spoiltText(random.pick(texts), random);
  readSettings(`<settings xmlns="urn:x" version="1">${text}</settings>`);
  const settings = readSettings(text);
  readSettings(writeSettings(settings));
  const results = [outcome(() => loadPolicy(parsePolicyText(text)), PolicyError)];
  results.push(outcome(() => layoutToJson(loadLayoutText(text)), LayoutError));
  claimCleanPrototype();
  return results.join('+');
};

function outcome(use: () => unknown, refusal: typeof PolicyError | typeof LayoutError): string {
  try {
    use();
    return 'used';
  } catch (error) {
    if (!(error instanceof refusal)) throw error;
    if (/undefined|\[object/.test(error.message)) throw new Error(`a message with a hole: ${error.message}`);
    return 'refused';
  }
}

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|[{}[\],:]|true|false|null/g;

/** What stands behind a colon: changing it leaves the shape as it is. */
const VALUES = /(?<=: ?)(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)/g;

function spoiltText(text: string, random: Random): string {
  const isMild = random.chance(0.5);
  const tokens = [...text.matchAll(isMild ? VALUES : TOKENS)];
  const changes = 1 + random.below(3);
  let spoilt = text;
  for (let i = 0; i < changes; i++) {
    const { 0: token, index } = random.pick(tokens);
    const by = random.pick([
      '',
      token + token,
      JSON.stringify(hostileText(random)),
      '"__proto__"',
      '{"__proto__":{"polluted":1}}',
      '[]',
      'null',
      '-1',
      '1e400',
      '999999999999999999999',
      '"0.1.2"',
    ]);
    if (spoilt.startsWith(token, index))
      spoilt = spoilt.slice(0, index) + by + spoilt.slice(index + token.length);
  }
  return random.chance(0.05) ? spoilt.slice(0, random.below(spoilt.length)) : spoilt;
}
