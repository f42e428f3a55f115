/**
 * The grid, by far the largest part, which every file needs. In a file of its own because of the words beside the import:
 * when this file comes the browser begins to fetch the grid, but runs nothing of it.
 */
export const gridFiles = () =>
  import(/* webpackChunkName: "grid", webpackPreload: true */ '../workbook/grid-file/file-in-grid');
