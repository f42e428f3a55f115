import { ASKS, batchApi, type Library } from './library';

/** Teaches the packaged library of 2022 what later ones do: `RangeAreas.select` of ExcelApi 1.18. */
export function teachAreaSelection(library: Library): void {
  const areas = library.Excel.RangeAreas.prototype;
  if ('select' in areas) return;
  Object.defineProperty(areas, 'select', {
    value(this: object) {
      batchApi(library).invokeMethod(this, 'Select', ASKS, [], 0, 0);
    },
  });
}
