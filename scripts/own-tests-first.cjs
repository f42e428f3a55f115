/**
 * Which tests judge a mutant: those of its own file (src/rules/x.ts → test/rules/x.test.ts) and those about all rules,
 * where it has any of its own; else all tests of the room. Every rule is reached by every other rule's tests through
 * the engine: they would all run for each mutant, and some would find it by chance.
 */
const { basename, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Tests about the whole room: metadata against the pages, order, waiting; a form from its cells to its total. */
const ABOUT_ALL = /[\\/](?:catalogue|engine|evaluate|waiting)\.test\.ts$/;
/** Files without a test of their own name → what tests them. */
const TESTED_BY = [[/[\\/]text-arithmetic[\\/]/, /[\\/]text-[^\\/]*\.test\.ts$/]];

module.exports = class OwnTestsFirst extends Sequencer {
  constructor(options) {
    super(options);
    this.mutated = options.globalConfig.nonFlagArgs;
  }

  sort(tests) {
    const own = this.mutated.length === 1 ? ownTests(this.mutated[0], tests) : [];
    if (own.length === 0) return super.sort(tests);
    return [
      ...own,
      ...tests.filter(({ path }) => ABOUT_ALL.test(path) && !own.some((each) => each.path === path)),
    ];
  }
};

function ownTests(file, tests) {
  const pattern = TESTED_BY.find(([path]) => path.test(file))?.[1];
  const name = `${sep}${basename(file, '.ts')}.test.ts`;
  return tests.filter(({ path }) => (pattern ? pattern.test(path) : path.endsWith(name)));
}
