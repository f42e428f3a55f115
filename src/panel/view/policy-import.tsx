import { Button } from '@fluentui/react-components';
import { PolicyError } from '../../policy/load';
import { asOwnPolicy } from '../../policy/own';
import type { Policy } from '../../policy/policy';
import { loadOwnPackText } from '../../settings/own-pack';
import { useJsonFile } from './use-json-file';
import type { FileProblem } from '../../values/file-error';

/** What came of a file. */
export interface Imported {
  readonly fileName: string;
  /** Undefined where something is wrong with it. */
  readonly policy: Policy | undefined;
  readonly problems: readonly FileProblem[];
}

/** Bytes; a pack has a few thousand. */
const LARGEST_FILE = 1_000_000;

/** 导入口径…: reads a pack from a file that the person picks, and checks it as the command line does. */
export function PolicyImport({ onImported }: { readonly onImported: (imported: Imported) => void }) {
  const [field, open] = useJsonFile('口径文件', (file) => void readPack(file).then(onImported));
  return (
    <>
      <Button size="small" onClick={open}>
        导入口径…
      </Button>
      {field}
    </>
  );
}

async function readPack(file: File): Promise<Imported> {
  const { name: fileName, size } = file;
  if (size > LARGEST_FILE) return refused(fileName, '文件超过 1 MB，不像口径文件');
  try {
    return { fileName, policy: asOwnPolicy(loadOwnPackText(await file.text())), problems: [] };
  } catch (error) {
    if (error instanceof PolicyError) return { fileName, policy: undefined, problems: error.problems };
    return refused(fileName, '读不出这个文件，请检查它是否还在、是否有权限');
  }
}

function refused(fileName: string, message: string): Imported {
  return { fileName, policy: undefined, problems: [{ path: '', message }] };
}
