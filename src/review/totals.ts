import Big from 'big.js';
import type { ResultState } from '../evaluation/evaluation';
import type { Severity } from '../policy/policy';
import type { Verdict } from '../rules/verdict';
import type { FileRecord, FormRecord } from './record';

/** Money and points of some forms, added up. */
export interface Sums {
  readonly forms: number;
  /** Forms with an open E finding. */
  readonly toCorrect: number;
  /** Mean total in points of 100, each form alike; undefined where none has one. */
  readonly meanTotal: Big | undefined;
  /** Mean total weighted by the budget. */
  readonly weightedTotal: Big | undefined;
  /** Mean 预算执行率 (fraction), each form alike. */
  readonly meanRate: Big | undefined;
  /** 执行数 ÷ 预算数 of all forms that state both. */
  readonly weightedRate: Big | undefined;
  /** In 万元, of the forms that state them; undefined where none does. */
  readonly budget: Big | undefined;
  readonly spent: Big | undefined;
}

/** How often a rule found something. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  /** Open findings. */
  readonly findings: number;
  /** Forms that have one. */
  readonly forms: number;
  readonly ignored: number;
}

/** Adds up forms as they come; exact decimals. */
export class Sum {
  private forms = 0;
  private toCorrect = 0;
  private readonly totals = new Mean();
  private readonly weighted = new Mean();
  private readonly rates = new Mean();
  private readonly money = new Mean();
  private budget: Big | undefined;
  private spent: Big | undefined;

  add({ verdict, added, full, rate, budget, spent }: FormRecord): void {
    this.forms++;
    if (verdict === 'needs-correction') this.toCorrect++;
    const points = added === null || full === 0 ? undefined : Big(added).times(100).div(full);
    if (points) this.totals.add(points, Big(1));
    if (points && budget !== null) this.weighted.add(points.times(budget), Big(budget));
    if (rate !== null) this.rates.add(Big(rate), Big(1));
    if (budget !== null && spent !== null) this.money.add(Big(spent), Big(budget));
    this.budget = plus(this.budget, budget);
    this.spent = plus(this.spent, spent);
  }

  result(): Sums {
    const { forms, toCorrect, budget, spent } = this;
    return {
      ...{ forms, toCorrect, budget, spent },
      meanTotal: this.totals.value(),
      weightedTotal: this.weighted.value(),
      meanRate: this.rates.value(),
      weightedRate: this.money.value(),
    };
  }
}

function plus(sum: Big | undefined, amount: number | null): Big | undefined {
  return amount === null ? sum : (sum ?? Big(0)).plus(amount);
}

class Mean {
  private sum = Big(0);
  private weight = Big(0);

  add(value: Big, weight: Big): void {
    this.sum = this.sum.plus(value);
    this.weight = this.weight.plus(weight);
  }

  value(): Big | undefined {
    return this.weight.gt(0) ? this.sum.div(this.weight) : undefined;
  }
}

/** What many files come to: distributions, departments, rules. Takes records one by one and holds none. */
export class Totals {
  readonly verdicts = new Map<Verdict | 'unreadable', number>();
  readonly states = new Map<ResultState, number>();
  /** By grade; «» for forms without one. */
  readonly grades = new Map<string, number>();
  readonly policies = new Map<string, number>();
  readonly severities = new Map<Severity, number>();
  readonly all = new Sum();
  files = 0;
  forms = 0;
  private readonly departments = new Map<string, { readonly name: string; readonly sum: Sum }>();
  private readonly rules = new Map<string, { -readonly [Key in keyof RuleCount]: RuleCount[Key] }>();

  add(record: FileRecord): void {
    this.files++;
    if (record.error) count(this.verdicts, 'unreadable');
    record.forms.forEach((form) => this.addForm(form));
  }

  private addForm(form: FormRecord): void {
    this.forms++;
    count(this.verdicts, form.verdict);
    count(this.states, form.state);
    count(this.grades, form.grade ?? '');
    count(this.policies, form.policy);
    this.all.add(form);
    this.departmentOf(form).add(form);
    this.addFindings(form);
  }

  /** By 主管部门, else 实施单位; blanks inside a name do not count. */
  private departmentOf({ department, unit }: FormRecord): Sum {
    const name = (department ?? unit ?? '').replace(/\s/g, '');
    const known = this.departments.get(name) ?? { name, sum: new Sum() };
    this.departments.set(name, known);
    return known.sum;
  }

  private addFindings({ findings }: FormRecord): void {
    const seen = new Set<string>();
    for (const { rule, severity, standing } of findings) {
      const entry = this.rules.get(rule) ?? { rule, severity, findings: 0, forms: 0, ignored: 0 };
      this.rules.set(rule, entry);
      if (standing === 'ignored') {
        entry.ignored++;
        continue;
      }
      entry.findings++;
      count(this.severities, severity);
      if (!seen.has(rule)) entry.forms++;
      seen.add(rule);
    }
  }

  /** Departments, those with most to correct first. */
  byDepartment(): { readonly name: string; readonly sums: Sums }[] {
    return [...this.departments.values()]
      .map(({ name, sum }) => ({ name, sums: sum.result() }))
      .sort((a, b) => b.sums.toCorrect - a.sums.toCorrect || b.sums.forms - a.sums.forms);
  }

  /** Rules, the gravest and most frequent first. */
  byRule(): RuleCount[] {
    const order = 'EWI';
    return [...this.rules.values()].sort(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.forms - a.forms,
    );
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
