/** The path of a program that the tests need; undefined where it is missing. */
export function findProgram(name: 'chromium' | 'libreoffice'): string | undefined;
