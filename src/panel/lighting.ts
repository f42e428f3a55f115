import { useEffect, useState } from 'react';

/** How the panel is lit. */
export type Lighting = 'light' | 'dark' | 'contrast';

const QUERIES: readonly (readonly [Lighting, string])[] = [
  ['contrast', '(forced-colors: active)'],
  ['dark', '(prefers-color-scheme: dark)'],
];

/** What the system or Office asks for. @param office Office's own background where it is known, «#RRGGBB» */
function lightingNow(office?: string): Lighting {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  if (office !== undefined) return isDark(office) ? 'dark' : 'light';
  return QUERIES.find(([, query]) => matchMedia(query).matches)?.[0] ?? 'light';
}

/** Follows the system's wishes. */
export function useLighting(office?: string): Lighting {
  const [lighting, setLighting] = useState(() => lightingNow(office));
  useEffect(() => {
    const lists = QUERIES.map(([, query]) => matchMedia(query));
    const look = () => setLighting(lightingNow(office));
    lists.forEach((list) => list.addEventListener('change', look));
    return () => lists.forEach((list) => list.removeEventListener('change', look));
  }, [office]);
  return lighting;
}

/** Luminance of a colour, by the weights of sRGB. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\da-f]{2}/gi) ?? []).map((hex) =>
    parseInt(hex, 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
