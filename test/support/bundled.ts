import { buildSync, type Loader } from 'esbuild';

/** A program or module of ours for Node, bundled into one text. @param loader what becomes of files that are no code */
export function bundledForNode(entry: string, loader: Readonly<Record<string, Loader>>): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
