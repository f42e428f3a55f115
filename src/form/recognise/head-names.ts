import { bareLabel } from '../labels';
import { headWords, SPEAKS } from './words';

/** What the head of a form names. */
export type HeadRole = 'projectName' | 'competentDepartment' | 'implementingUnit';

/** In their usual order. */
export const HEAD_ROLES: readonly HeadRole[] = ['projectName', 'competentDepartment', 'implementingUnit'];

/** As short as most labels are. */
export const SHORT = 6;
/** No label is longer. */
export const LONGEST = 20;
const LABEL_END =
  /(?:名称|全称|单位|部门|机构|主体|人|电话|方式|日期|时间|类[型别]|属性|性质|地址|邮编|编[码号]|代码|期限|来源)$/;

/** Whether a text ends as labels of the head do. */
export function endsAsLabel(text: string): boolean {
  return LABEL_END.test(bareLabel(text));
}

/** Whether a text ends as labels do and its words say something in the head. */
export function speaksAsLabel(text: string, least: number): boolean {
  if (!endsAsLabel(text)) return false;
  return Object.values(headWords(bareLabel(text))).some(({ score }) => score >= least);
}

/** Project, department or unit by its words. */
export function namesHead(text: string): boolean {
  const words = headWords(bareLabel(text));
  return text.length <= SHORT && HEAD_ROLES.some((role) => (words[role]?.score ?? 0) >= SPEAKS);
}

const BODY =
  /(?:局|厅|委|委员会|办|办公室|部|处|科|股|站|所|院|校|园|馆|中心|大队|支队|公司|集团|学校|大学|学院|医院|政府|街道|乡|镇|村|协会|联合会|总队|法院|检察院|基地|银行|社)(?:[（(][^（）()]*[)）])?$/;

/** Whether a text is the name of a unit or a department by its end. @example isBodyName('云溪市水利局') // true */
export function isBodyName(text: string): boolean {
  return BODY.test(text);
}
