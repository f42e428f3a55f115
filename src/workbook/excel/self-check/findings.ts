/** How one assumption stands in the Excel at hand. */
export interface CheckResult {
  /** For machines: «undo-group». */
  readonly id: string;
  /** Chinese: what the product assumes. */
  readonly assumption: string;
  readonly outcome: 'as assumed' | 'differs' | 'not tried';
  /** What was found, in words for people; empty where it is as assumed. */
  readonly found: string;
}

/** What of an Excel's behaviour a test host can take over; members that were not tried are absent. */
export interface Observed {
  readonly calculation?: 'automatic' | 'manual';
  readonly precision?: 'full' | 'as displayed';
  readonly formulas?: 'as entered' | 'normalised';
  readonly separator?: ',' | ', ';
  readonly xml?: 'as given' | 'rewritten';
  readonly events?: 'prompt' | 'unruly';
  readonly nullObjects?: 'swallow' | 'refuse';
  readonly borderColours?: 'kept' | 'black';
  /** What entered texts became: text → what the cell then held. */
  readonly entered?: Readonly<Record<string, string | number | boolean>>;
}

/** What the 自检 page gives to copy. */
export interface CheckedExcel {
  readonly kind: 'jixiao-ziping.self-check';
  readonly version: 1;
  /** Highest ExcelApi 1.x that is supported; 0 below 1.14. */
  readonly apiLevel: number;
  readonly platform: string;
  readonly build: string;
  readonly results: readonly CheckResult[];
  readonly observed: Observed;
}
