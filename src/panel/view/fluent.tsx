import { FluentProvider, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { type ReactNode, useContext } from 'react';
import type { Lighting } from '../lighting';
import { LightingContext } from './context';

/** With forced colours the browser replaces every colour; the light theme then only gives the shapes. */
const THEMES: Readonly<Record<Lighting, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: webLightTheme,
};

/** Around each dialog of Fluent's, which looks as the panel does: the library comes with the first of them, not with the first screen. */
export function Fluent({ children }: { readonly children: ReactNode }) {
  const lighting = useContext(LightingContext);
  return (
    <FluentProvider theme={THEMES[lighting]} className={`fluent panel panel-${lighting}`}>
      {children}
    </FluentProvider>
  );
}
