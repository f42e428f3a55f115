import type { ErrorCode } from '../error-code';
import { WorkbookError } from '../workbook';

/** What a person reads for an error of Excel, and what to do next. `{sheet}` is filled in where it is known. */
const MESSAGES: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  InvalidOperationInCellEditMode: ['cell-edit-mode', '正在编辑单元格。请先按回车结束单元格编辑，再试一次。'],
  AccessDenied: [
    'access-denied',
    'Excel 拒绝了这次操作：工作表或工作簿可能受保护、以只读方式打开，或被安全软件拦截。请撤销保护或另存副本后再试。',
  ],
  ItemNotFound: ['sheet-not-found', '要操作的工作表或名称已不存在，可能已被删除或改名。请刷新后再试。'],
  InvalidReference: ['invalid-reference', '单元格引用已失效，可能有行列被删除。请刷新后再试。'],
  InactiveWorkbook: ['inactive-workbook', '当前激活的是另一个工作簿。请先点一下本工作簿，再试一次。'],
  InvalidSelection: [
    'invalid-selection',
    '现在无法选中单元格。若打开了多个工作簿，请先点一下本工作簿，再点一下要查看的工作表，然后再试。',
  ],
  UndoNotSupported: [
    'undo-unsupported',
    'Excel 不能把这次写入记为一步撤销。请再试一次，写入后可用“恢复”退回。',
  ],
  RequestPayloadSizeLimitExceeded: [
    'too-large',
    '要写入的内容超过 Excel 网页版每次 5 MB 的上限。请拆分工作表后再试。',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    '工作表内容超过 Excel 网页版每次 5 MB 的上限。请清理表外的内容后再试。',
  ],
  OperationCellsExceedLimit: ['too-large', '涉及的单元格太多，Excel 无法一次处理。请清理表外的内容后再试。'],
  MemoryLimitReached: ['too-large', 'Excel 内存不足。请关闭其他工作簿后再试。'],
  MergedRangeConflict: ['merge-conflict', '合并单元格挡住了这次写入。请取消写入区域里的合并单元格后再试。'],
  FilteredRangeConflict: ['filter-conflict', '筛选挡住了这次写入。请先清除筛选，再试一次。'],
  InsertDeleteConflict: ['conflict', '有人正在插入或删除行列。请稍候再试。'],
  Conflict: ['conflict', '与另一项修改冲突。请稍候再试。'],
  ItemAlreadyExists: ['sheet-exists', '同名的工作表或名称已经存在。请改名或删除后再试。'],
  GeneralException: [
    'excel-error',
    'Excel 内部出错。若打开了多个工作簿，请先点一下本工作簿，再试一次；仍然出现时请保存后重启 Excel。',
  ],
  InvalidArgument: [
    'excel-error',
    'Excel 不接受这次操作的内容。请点“重新检查”后再试；仍然出现时请重启 Excel。',
  ],
  InvalidRequest: ['excel-error', 'Excel 无法处理这次请求。请再试一次；仍然出现时请保存后重启 Excel。'],
  ContentLengthRequired: [
    'excel-error',
    'Excel 无法处理这次请求。请再试一次；仍然出现时请保存后重启 Excel。',
  ],
  InvalidBinding: ['invalid-reference', '单元格引用已失效，可能有行列被删除。请刷新后再试。'],
  InvalidOperation: [
    'invalid-operation',
    'Excel 现在不允许这项操作（例如工作表已隐藏，或正在显示对话框）。请关闭对话框、显示该工作表后再试。',
  ],
  BadPassword: ['access-denied', '密码不正确。请在“审阅”选项卡里自行撤销保护后再试。'],
  ApiNotAvailable: ['unsupported', '这个版本的 Excel 不支持所需的功能。请使用 Excel 2021 或更高版本。'],
  ApiNotFound: ['unsupported', '这个版本的 Excel 不支持所需的功能。请使用 Excel 2021 或更高版本。'],
  NotImplemented: ['unsupported', '这个版本的 Excel 不支持所需的功能。请使用 Excel 2021 或更高版本。'],
  UnsupportedOperation: ['unsupported', 'Excel 在这里不支持这项操作。请换一个普通工作表再试。'],
  UnsupportedFeature: ['unsupported', '工作表里有加载项无法处理的内容。请把自评表复制到新工作簿后再试。'],
  UnsupportedSheet: ['unsupported', '这不是普通工作表（可能是图表页）。请切换到自评表再试。'],
  HostRestartNeeded: ['restart-needed', 'Excel 需要重新启动。请保存后重启 Excel，再打开本加载项。'],
  ConnectionFailure: ['host-lost', '与 Excel 的连接已断开。请关闭侧边栏后重新打开。'],
  ServiceNotAvailable: ['host-lost', 'Excel 服务暂时不可用。请稍候再试。'],
  Timeout: ['timeout', 'Excel 长时间没有回应。请稍候再试。'],
  RequestAborted: ['aborted', 'Excel 中止了这次操作。请再试一次。'],
  ActivityLimitReached: ['busy', 'Excel 正忙。请稍候再试。'],
};

/** Excel's own code of an error; undefined for anything else. Messages are not meant for people, codes are stable. */
export function officeCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Any error as one for people.
 * @param outcome what became of the workbook, appended: «表格保持写入前的样子。»
 */
export function toWorkbookError(error: unknown, outcome = ''): WorkbookError {
  if (error instanceof WorkbookError)
    return outcome === '' ? error : new WorkbookError(error.code, error.message + outcome, { cause: error });
  const excelCode = officeCode(error);
  const [code, message] = MESSAGES[excelCode ?? ''] ?? unforeseen(excelCode);
  return new WorkbookError(code, message + outcome, { cause: error });
}

function unforeseen(code: string | undefined): readonly [ErrorCode, string] {
  return [
    'excel-error',
    `Excel 报告了一个错误（${code ?? '未知'}）。请再试一次；仍然出现时请保存后重启 Excel。`,
  ];
}
