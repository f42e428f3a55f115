/** Everything of the grid that comes after the first findings, as one part: load with import(). */
export { createGrid } from './create-grid';
export { gridWorkbook } from './grid-workbook';
