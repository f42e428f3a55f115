/** Sets besides ExcelApi that every Excel from 2021 on has, with their highest version. */
const OTHER_SETS: Readonly<Record<string, number>> = {
  DelayForCellEdit: 1.1,
  RichApiRuntime: 1.1,
  SharedRuntime: 1.1,
  DialogApi: 1.2,
};

/** Undo groups came with ExcelApi 1.20; the set itself is one that only the library asks for. */
const UNDO_GROUPS_SINCE = 20;

/** `Office.context.requirements.isSetSupported` of a host up to ExcelApi 1.`apiLevel`. */
export function isSetSupported(apiLevel: number): (name: string, version?: string | number) => boolean {
  return (name, version = '1.1') => {
    if (name === 'MergeUndoGroup') return apiLevel >= UNDO_GROUPS_SINCE;
    if (name !== 'ExcelApi') return Number(version) <= (OTHER_SETS[name] ?? 0);
    const [major = 1, minor = 0] = String(version).split('.').map(Number);
    return major === 1 && minor <= apiLevel;
  };
}
