/** Begins every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of workbook, sheets, styles and texts. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Types of relationships begin with it, and `r:` stands for it. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Lists of parts and of relationships. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Content types of the parts of a workbook begin with it. */
export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is drawn in a chart or beside one. */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Where drawings stand on a sheet. */
export const ANCHORS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
