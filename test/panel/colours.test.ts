import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(`src/panel/view/${name}.css`, 'utf8');

/** The colours that a block of colours.css gives. */
function given(selector: string): Record<string, string> {
  const block = read('colours').split(`\n${selector} {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--(\w+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** The colours that the panel uses, as a theme of Fluent's gives them. */
function wanted(theme: Theme): Record<string, string> {
  const names = [...read('panel').matchAll(/var\(--(\w+)/g)].map(([, name]) => name as keyof Theme & string);
  return Object.fromEntries(names.map((name) => [name, String(theme[name])]));
}

test.each([
  ['.panel', webLightTheme],
  ['.panel-dark', webDarkTheme],
])('%s has the colours of the dialogs beside it', (selector, theme) => {
  expect(given(selector)).toEqual(wanted(theme));
});
