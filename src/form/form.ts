import type Big from 'big.js';
import type { CellAddress, CellRange } from '../sheet/address';
import type { WrittenValue } from '../values/value';
import type { Layout } from './layout';
import type { MoneyUnit } from './money-unit';
import type { LabelReading } from './reading';

/** The families of real forms (test/forms has one of each). */
export type FormFamily = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** A text of the form with the place where it stands, or would stand; no place where the form has none. */
export interface TextField {
  /** Trimmed; undefined where blank. */
  readonly value: string | undefined;
  /** The anchor cell. */
  readonly cell: CellAddress | undefined;
}

/** A number of the form (money, weight, score, rate) with its place. */
export interface NumberField {
  /** What the cell shows, trimmed; «» where blank. */
  readonly raw: string;
  /** undefined where blank, a dash («—», «-», «/»), or not a number. */
  readonly number: Big | undefined;
  readonly cell: CellAddress | undefined;
  /** Unit typed into the cell («620.82万元»). */
  readonly unit?: string;
  /** The number format is a percent, or the text ends with «%»: `number` is then the fraction (0.95). */
  readonly isPercent?: boolean;
  /** Points written as a share of 100 («20%»): `number` is 20, the cell holds 0.2; so does a blank cell of that format. */
  readonly isShareOf100?: boolean;
  readonly formula?: string;
  /** The number was read from text («10», «620.82万元»): a formula cannot refer to the cell. */
  readonly isText?: boolean;
}

/** A field that holds a number. */
export type FilledField = NumberField & { readonly number: Big };

/** Whether a field holds a number; blanks, dashes and words hold none. */
export function isFilled(field: NumberField): field is FilledField {
  return field.number !== undefined;
}

/** A level-1 or level-2 indicator label; the same object is shared by all rows it covers. */
export interface LevelLabel {
  /** Normalised, without points: «产出指标». */
  readonly name: string;
  readonly raw: string;
  /** Points printed in the label: «产出指标(50分)» → 50. */
  readonly points: Big | undefined;
  readonly cell: CellAddress;
}

export type FundRole = 'total' | 'fiscal' | 'carry-over' | 'other' | 'special-account' | 'unit' | 'part';

/** One row of the funds block (项目资金). Amounts are in the form's money unit. */
export interface FundRow {
  readonly label: string;
  readonly role: FundRole;
  /** «其中：中央补助»: part of another part; never added into the total a second time. */
  readonly isSubPart: boolean;
  readonly row: number;
  readonly initialBudget: NumberField;
  readonly annualBudget: NumberField;
  readonly arrived: NumberField;
  readonly spent: NumberField;
  readonly weight: NumberField;
  /** As a fraction: «89.7%» → 0.897. A bare «99.97» in a rate column is 0.9997 too. */
  readonly rate: NumberField;
  readonly score: NumberField;
  readonly reason: TextField;
}

/** The columns of the funds block, by number; undefined where the form has no such column. */
export interface FundColumns {
  readonly initialBudget?: number;
  readonly annualBudget?: number;
  readonly arrived?: number;
  readonly spent?: number;
  readonly weight?: number;
  readonly rate?: number;
  readonly score?: number;
  readonly reason?: number;
}

export interface Funds {
  readonly headerRow: number;
  /** The label that heads the block: «项目资金（万元）». */
  readonly label: TextField;
  readonly columns: FundColumns;
  /** The labels as printed, e.g. annualBudget → «全年预算数(A)». */
  readonly columnLabels: Readonly<Partial<Record<keyof FundColumns, string>>>;
  /** The row 年度资金总额 / 总额 / 合计, where there is one. */
  readonly total: FundRow | undefined;
  readonly rows: readonly FundRow[];
  /**
   * Points of 预算执行率: the total row's weight; else points printed in a label («预算执行情况(20分)»,
   * «得分(20分*执行率)»); else the weight of an indicator row that is the execution rate (family F).
   */
  readonly executionWeight: NumberField;
}

/** One of several goals: «目标1 | … | 权重40% | 完成情况 | …». */
export interface GoalPart {
  readonly label: string;
  readonly expected: TextField;
  readonly actual: TextField;
  /** In per cent or in points, as written: 40. */
  readonly share: NumberField;
}

/** One indicator row (三级指标). */
export interface Indicator {
  readonly row: number;
  readonly level1: LevelLabel | undefined;
  readonly level2: LevelLabel | undefined;
  /** 三级指标 as written. */
  readonly level3: TextField;
  /** Split targets (指标性质 | 指标值 | 度量单位) are joined; `cells` names what was read. */
  readonly target: IndicatorTarget;
  readonly actual: {
    readonly value: WrittenValue;
    readonly cell: CellAddress | undefined;
    readonly pieces: readonly WrittenPiece[];
  };
  readonly weight: NumberField;
  readonly score: NumberField;
  readonly reason: TextField;
  /** Template rows: «……», «指标2：» with nothing behind, and no values. */
  readonly isPlaceholder: boolean;
  /** Target and actual are both blank or «/», and there is no weight: neither scored nor counted. */
  readonly isNotApplicable: boolean;
  /** 预算执行率 as the indicator row that carries its points (family F); a row of that name with others is none. */
  readonly isExecution: boolean;
  /** «一、…» over «1、…», «2、…»: its points are theirs, and count once. */
  readonly isGroup?: boolean;
}

export interface IndicatorTarget {
  readonly value: WrittenValue;
  /** The cell of 指标值. */
  readonly cell: CellAddress | undefined;
  /** The cell of 指标性质/符号, where targets are split. */
  readonly operatorCell?: CellAddress;
  /** The cell of 度量单位, where targets are split. */
  readonly unitCell?: CellAddress;
  readonly pieces: readonly WrittenPiece[];
}

/** A text cell that a value was read from; a split target has up to three. Cells with numbers or formulas are none. */
export interface WrittenPiece {
  readonly role: 'value' | 'operator' | 'unit';
  readonly cell: CellAddress;
  /** As it stands in the cell, trimmed. */
  readonly text: string;
}

/** The columns of the indicator block, by number; undefined where the form has no such column. */
export interface IndicatorColumns {
  readonly level1?: number;
  readonly level2?: number;
  readonly level3?: number;
  readonly operator?: number;
  readonly target?: number;
  readonly unit?: number;
  readonly actual?: number;
  readonly weight?: number;
  readonly score?: number;
  readonly reason?: number;
}

/** The row 总分/合计, where the form has one. */
export interface TotalRow {
  readonly row: number;
  readonly label: TextField;
  readonly weight: NumberField;
  readonly score: NumberField;
}

/** Formulas of a form whose results its file does not hold, as programs write them. */
export interface UncomputedFormulas {
  /** Our own engine gives a result, and the form was read with it. */
  readonly computed: readonly CellAddress[];
  /** Their result is not known: blank to us, but not left blank by anybody. */
  readonly missing: readonly CellAddress[];
}

/** Which form of its sheet a form is, and how many the sheet has. */
export interface FormPlace {
  /** 0 for the first. */
  readonly index: number;
  readonly count: number;
}

/** One 项目支出绩效自评表, read by its labels; every field keeps its cell. */
export interface SelfEvaluationForm {
  readonly sheet: string;
  readonly place: FormPlace;
  readonly range: CellRange;
  readonly family: FormFamily;
  readonly title: TextField;
  readonly year: { readonly value: number | undefined; readonly cell: CellAddress | undefined };
  readonly projectName: TextField;
  /** 部门整体支出: of a department or unit as a whole, with no project of its own. */
  readonly isDepartmentWide: boolean;
  readonly competentDepartment: TextField;
  readonly implementingUnit: TextField;
  /** 万元 unless the form says another. */
  readonly moneyUnit: { readonly value: MoneyUnit | undefined; readonly cell: CellAddress | undefined };
  readonly goal: { readonly expected: TextField; readonly actual: TextField };
  /** The goals of a form that has several, each with its share; empty where it has one. */
  readonly goals: readonly GoalPart[];
  readonly funds: Funds | undefined;
  readonly indicatorHeaderRow: number;
  readonly columns: IndicatorColumns;
  /** The labels as printed, e.g. target → «年度指标值». */
  readonly columnLabels: Readonly<Partial<Record<keyof IndicatorColumns, string>>>;
  /** What stands left of the indicators' header, where it prints points: «年度绩效目标(80分)». */
  readonly blockLabel: LevelLabel | undefined;
  /** All indicator rows, placeholders and rows that do not apply included, from top to bottom. */
  readonly indicators: readonly Indicator[];
  readonly total: TotalRow | undefined;
  /** 等级, where the form has a place for it or one is written. */
  readonly grade: TextField;
  /** A total stated elsewhere: «自评得分 98» in the header, «项目总得分99分» in the title. */
  readonly statedTotal: NumberField;
  /** false for family D and other forms without weights and scores (不计分). */
  readonly isScored: boolean;
  /** What persons said of labels when the form was read; it is read again with the same. */
  readonly layout: Layout;
  /** Rows of the form that nobody sees, from top to bottom. */
  readonly hiddenRows: readonly number[];
  /** The form stands on a hidden sheet. */
  readonly isSheetHidden: boolean;
  readonly uncomputed: UncomputedFormulas;
  /** Footer texts: 评价结论, 存在问题, 改进措施, 其他需要说明事项 … by label. */
  readonly notes: readonly { readonly label: string; readonly text: TextField }[];
  /** Every text in a header or label position and what it was read as, from top to bottom. */
  readonly labels: readonly LabelReading[];
}

/** What was looked for on a sheet that holds no form. */
export interface SheetInspection {
  readonly sheet: string;
  /** Labels of a form that were found, with their cell («一级指标» at B12). */
  readonly found: readonly { readonly label: string; readonly cell: CellAddress }[];
  /** Labels of a form that were looked for in vain. */
  readonly missing: readonly string[];
  /** The title of a table of another kind, «绩效运行监控表». */
  readonly otherTitle?: string;
}

/** All forms of a workbook, and what was looked at on the sheets without one. */
export interface FormReading {
  readonly forms: readonly SelfEvaluationForm[];
  readonly inspections: readonly SheetInspection[];
}
