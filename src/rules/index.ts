import { actualApproximate } from './actual-approximate';
import { actualCopiesTarget } from './actual-copies-target';
import { actualNotDone } from './actual-not-done';
import { actualNotNumber } from './actual-not-number';
import { allFullMarks } from './all-full-marks';
import { amountUnit } from './amount-unit';
import { arrivalRate } from './arrival-rate';
import { budgetAdjusted } from './budget-adjusted';
import { budgetZero } from './budget-zero';
import { columnMissing } from './column-missing';
import { dateUnformatted } from './date-unformatted';
import { deadlineMissed } from './deadline-missed';
import { deviationReason } from './deviation-reason';
import { directionSuspect } from './direction-suspect';
import { catalogueOf } from './engine/catalogue';
import type { INTERNAL_ERROR } from './engine/text';
import { executionOver } from './execution-over';
import { executionRateRule } from './execution-rate';
import { executionReason } from './execution-reason';
import { executionScoreRule } from './execution-score';
import { formNotFound } from './form-not-found';
import { formulaUncomputed } from './formula-uncomputed';
import { fundPartPoints } from './fund-part-points';
import { fundTotal } from './fund-total';
import { fundTotalBlank } from './fund-total-blank';
import { fundUnit } from './fund-unit';
import { goalCopied } from './goal-copied';
import { goalMissing } from './goal-missing';
import { goalNumbers } from './goal-numbers';
import { goalShares } from './goal-shares';
import { gradeWritten } from './grade-written';
import { hiddenRows } from './hidden-rows';
import { indicatorDuplicate } from './indicator-duplicate';
import { indicatorIncomplete } from './indicator-incomplete';
import { labelNotRead } from './label-not-read';
import { levelFit } from './level-fit';
import { levelMissing } from './level-missing';
import { nameWithoutObject } from './name-without-object';
import { notationMixed } from './notation-mixed';
import { overachievementReason } from './overachievement-reason';
import { percentHollow } from './percent-hollow';
import { percentImplausible } from './percent-implausible';
import { percentLost } from './percent-lost';
import { placeholderLeft } from './placeholder-left';
import { projectInfoMissing } from './project-info-missing';
import { reasonContradicts } from './reason-contradicts';
import { reasonHollow } from './reason-hollow';
import { remarkDate } from './remark-date';
import { satisfactionBasis } from './satisfaction-basis';
import { scoreInvalid } from './score-invalid';
import { scoreMissing } from './score-missing';
import { scoreOverWeight } from './score-over-weight';
import { scoreQualitative } from './score-qualitative';
import { scoreQuantitative } from './score-quantitative';
import { scoreUnexplained } from './score-unexplained';
import { signUnclear } from './sign-unclear';
import { spendingGap } from './spending-gap';
import { targetNotQuantified } from './target-not-quantified';
import { textAmount } from './text-amount';
import { textFigureTwice } from './text-figure-twice';
import { textPartsSum } from './text-parts-sum';
import { textRate } from './text-rate';
import { textResult } from './text-result';
import { textShare } from './text-share';
import { textSurplus } from './text-surplus';
import { textUnitMixed } from './text-unit-mixed';
import { textsRequired } from './texts-required';
import { totalCap } from './total-cap';
import { totalScoreRule } from './total-score';
import { unitMismatch } from './unit-mismatch';
import { unitMissing } from './unit-missing';
import { valueInWrongColumn } from './value-in-wrong-column';
import { weightConcentrated } from './weight-concentrated';
import { weightInvalid } from './weight-invalid';
import { weightLabel } from './weight-label';
import { weightLevel1 } from './weight-level1';
import { weightMissing } from './weight-missing';
import { weightTotal } from './weight-total';
import { weightTotalWritten } from './weight-total-written';
import { yearMismatch } from './year-mismatch';

/** Every rule, in the order in which people read them: structure, weights, funds, values, scores, totals, text. */
export const catalogue = catalogueOf([
  formNotFound,
  formulaUncomputed,
  hiddenRows,
  labelNotRead,
  columnMissing,
  projectInfoMissing,
  goalMissing,
  goalCopied,
  placeholderLeft,
  indicatorIncomplete,
  indicatorDuplicate,
  levelFit,
  nameWithoutObject,
  levelMissing,
  yearMismatch,
  valueInWrongColumn,
  weightTotal,
  weightLevel1,
  weightLabel,
  weightMissing,
  weightInvalid,
  weightConcentrated,
  weightTotalWritten,
  fundTotal,
  fundTotalBlank,
  fundUnit,
  budgetZero,
  executionRateRule,
  executionOver,
  executionScoreRule,
  executionReason,
  budgetAdjusted,
  spendingGap,
  targetNotQuantified,
  percentHollow,
  actualCopiesTarget,
  actualNotNumber,
  actualNotDone,
  actualApproximate,
  unitMismatch,
  unitMissing,
  amountUnit,
  percentLost,
  signUnclear,
  percentImplausible,
  satisfactionBasis,
  directionSuspect,
  notationMixed,
  deadlineMissed,
  dateUnformatted,
  scoreMissing,
  scoreOverWeight,
  scoreInvalid,
  scoreQuantitative,
  scoreQualitative,
  scoreUnexplained,
  deviationReason,
  overachievementReason,
  reasonContradicts,
  reasonHollow,
  allFullMarks,
  totalScoreRule,
  gradeWritten,
  totalCap,
  textPartsSum,
  textRate,
  textAmount,
  textResult,
  textShare,
  textSurplus,
  textFigureTwice,
  textUnitMixed,
  remarkDate,
  fundPartPoints,
  arrivalRate,
  goalNumbers,
  textsRequired,
  goalShares,
]);

/** Every rule, in that order. */
export const rules = catalogue.rules;

/** The id of a rule. */
export type RuleId = (typeof rules)[number]['id'];

/** What a finding names as its rule. */
export type FoundRule = RuleId | typeof INTERNAL_ERROR;

/** A rule by its id. */
export const ruleById = catalogue.find;
