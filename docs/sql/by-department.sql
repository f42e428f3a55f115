-- By department (else unit): forms, to be corrected, mean total and rate, the same weighted by the budget.
-- Money is counted in 万元; the rate weighted by money is Σ执行数 ÷ Σ预算数 of the forms that state both.
WITH forms AS (
  SELECT unnest(forms) AS form
  FROM read_json('RESULTS', format = 'newline_delimited', columns = {
    file: 'VARCHAR',
    forms: 'STRUCT(
      fields STRUCT(competentDepartment STRUCT(value VARCHAR), implementingUnit STRUCT(value VARCHAR), moneyUnit STRUCT(value VARCHAR)),
      funds STRUCT(role VARCHAR, initialBudget DOUBLE, annualBudget DOUBLE, spent DOUBLE)[],
      evaluation STRUCT(executionRate DOUBLE, totalScore DOUBLE),
      verdict VARCHAR)[]'
  })
),
figures AS (
  SELECT regexp_replace(coalesce(form.fields.competentDepartment.value, form.fields.implementingUnit.value, ''), '\s', '', 'g') AS department,
         form.verdict AS verdict,
         form.evaluation.totalScore AS total,
         form.evaluation.executionRate AS rate,
         list_filter(form.funds, fund -> fund.role = 'total')[1] AS fund,
         CASE form.fields.moneyUnit.value WHEN '元' THEN 10000 ELSE 1 END AS unit
  FROM forms
),
money AS (
  -- 年初预算数 only where 全年预算数 is blank and the rate is divided by it.
  SELECT *, coalesce(fund.annualBudget, CASE WHEN rate IS NOT NULL THEN fund.initialBudget END) / unit AS budget, fund.spent / unit AS spent FROM figures
)
SELECT department,
       count(*) AS forms,
       count(*) FILTER (verdict = 'needs-correction') AS to_correct,
       round(avg(total), 2) AS mean_total,
       round(sum(total * budget) / nullif(sum(budget) FILTER (total IS NOT NULL), 0), 2) AS weighted_total,
       round(avg(rate), 4) AS mean_rate,
       round(sum(spent) FILTER (budget IS NOT NULL) / nullif(sum(budget) FILTER (spent IS NOT NULL), 0), 4) AS weighted_rate,
       round(sum(budget), 2) AS budget,
       round(sum(spent), 2) AS spent
FROM money
GROUP BY department
ORDER BY to_correct DESC, forms DESC, department;
