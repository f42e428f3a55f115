/**
 * What tests get as «fast-check» (jest.config.cjs): properties try the same values in every run, so that a change is
 * judged by what it changed. SEED=… tries others.
 */
const properties = require('../../node_modules/fast-check/lib/cjs/fast-check.js');
const { SEED } = require('./seeded');

properties.configureGlobal({ seed: SEED });
module.exports = properties;
