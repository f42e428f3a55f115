/**
 * Leaves prose out of mutation testing: a rule's title, advice, messages, sources and what its options are about are
 * documentation, so a mutant there says nothing of whether the checks are tested. test/rules/catalogue.test.ts compares
 * title, advice and sources with the rule's page; of the message templates and «about» it only asks that they are
 * Chinese sentences. Message keys, parameters, severities and everything computed stay in.
 */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const PROSE = new Set(['title', 'advice', 'messages', 'sources', 'about']);

function shouldIgnore({ node, parentPath }) {
  const isProse = PROSE.has(nameOf(node)) && isTopLevel(parentPath);
  return isProse ? 'prose of a rule: documentation, not a check' : undefined;
}

/** Of a property, or of the constant that holds a rule's messages. */
function nameOf({ type, key, id }) {
  if (type === 'ObjectProperty') return key.name;
  return type === 'VariableDeclarator' ? id.name : undefined;
}

/** Metadata stands in constants of the module; the same names inside functions are computed. */
function isTopLevel(path) {
  return path.getFunctionParent() === null;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', { shouldIgnore })];
