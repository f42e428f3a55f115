/**
 * Leaves prose out of mutation testing: a rule's title, advice, messages, sources and what its options are about are
 * documentation. test/rules/catalogue.test.ts compares them with the rule's page, so a mutant there says nothing of
 * whether the checks are tested. Message keys, parameters, severities and everything computed stay in.
 */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const PROSE = new Set(['title', 'advice', 'messages', 'sources', 'about']);

function shouldIgnore({ node, parentPath }) {
  const isProse = node.type === 'ObjectProperty' && PROSE.has(node.key.name) && isTopLevel(parentPath);
  return isProse ? 'prose of a rule, compared with its page by test/rules/catalogue.test.ts' : undefined;
}

/** Metadata stands in constants of the module; the same names inside functions are computed. */
function isTopLevel(path) {
  return path.getFunctionParent() === null;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', { shouldIgnore })];
