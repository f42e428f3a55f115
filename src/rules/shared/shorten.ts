/** A text of somebody's in a message: its first characters where it is long. @example shorten('对照年度目标', 4) // '对照年度…' */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
