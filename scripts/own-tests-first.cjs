/**
 * Which tests judge a mutant: those of its own file (src/rules/x.ts → test/rules/x.test.ts) and those about the whole
 * room, where it has any of its own; else all tests of the room. Every rule is reached by every other rule's tests
 * through the engine: they would all run for each mutant, and some would find it by chance.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { basename, join, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Tests about the whole room: metadata against the pages, order, waiting, forms that lack a part; a form from its cells to its total. */
const ABOUT_ALL = /[\\/](?:catalogue|engine|evaluate|examples|missing-parts|other-words|waiting)\.test\.ts$/;
/** Files without a test of their own name → what tests them. */
const TESTED_BY = [
  [/[\\/]shared[\\/]/, /[\\/]shared\.test\.ts$/],
  [/[\\/]weight-scaling[\\/]/, /[\\/]weight-[^\\/]*\.test\.ts$/],
  [/[\\/]rules[\\/]engine[\\/](?!unused)/, /[\\/](?:define-rule|engine|waiting)\.test\.ts$/],
  [/[\\/](?:figures-text|verdict)\.ts$/, /[\\/](?:engine|figures)\.test\.ts$/],
  [/[\\/]reading\.ts$/, /[\\/]form-not-found\.test\.ts$/],
  [/[\\/](?:evaluate|evaluated-rows)\.ts$/, /[\\/](?:evaluate|totals)\.test\.ts$/],
  [/[\\/]missing\.ts$/, /[\\/](?:missing|state)\.test\.ts$/],
  [/[\\/]written-total\.ts$/, /[\\/]state\.test\.ts$/],
  [/[\\/](?:fund-measure|scaled-total)\.ts$/, /[\\/](?:method-score|totals)\.test\.ts$/],
  [/[\\/]execution-points\.ts$/, /[\\/](?:execution-row|lines|totals)\.test\.ts$/],
];

let fileOfMutant;

module.exports = class OwnTestsFirst extends Sequencer {
  sort(tests) {
    const file = mutatedFile();
    const own = file === undefined ? [] : ownTests(file, tests);
    if (own.length === 0) return super.sort(tests);
    const others = tests.filter(
      ({ path }) => ABOUT_ALL.test(path) && !own.some((each) => each.path === path),
    );
    return [...own, ...others];
  }
};

/** The file of the active mutant; undefined in the run without any. */
function mutatedFile() {
  const active = process.env.__STRYKER_ACTIVE_MUTANT__;
  if (active === undefined) return undefined;
  fileOfMutant ??= indexOf(join(process.cwd(), 'src', process.env.MUTATION_ROOM ?? 'values'));
  return fileOfMutant.get(active);
}

/** Mutants carry their number in the copy of the project that is tested. */
function indexOf(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  return new Map(
    files.flatMap((name) => {
      const file = join(folder, name);
      const numbers = readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g);
      return [...numbers].map(([, number]) => [number, file]);
    }),
  );
}

function ownTests(file, tests) {
  const pattern = TESTED_BY.find(([path]) => path.test(file))?.[1];
  const name = `${sep}${basename(file, '.ts')}.test.ts`;
  return tests.filter(({ path }) => (pattern ? pattern.test(path) : path.endsWith(name)));
}
