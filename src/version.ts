/** The one version: package, manifest (with «.0»), panel and command line say the same (test/documents.test.ts). */
export const VERSION = '1.0.0';
