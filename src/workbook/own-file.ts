/** What helps when a workbook holds far more than a form: the form goes into a file of its own. Chinese. */
export const TO_OWN_FILE =
  '请在 Excel 或 WPS 中右键点自评表的工作表标签，用“移动或复制”把它复制到新工作簿，另存后再试。';

/** What helps where it is not contents that fill a sheet, but formats down to the last row. Chinese. */
export const CLEAR_FORMATS =
  '多半是空白单元格也设了格式：请选中表格下方和右方的空白行、列，删除后保存再试。仍然太大的，' + TO_OWN_FILE;
