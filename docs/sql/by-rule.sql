-- How many forms each rule found something on, and how often; what a person ignored is left out.
WITH forms AS (
  SELECT file, unnest(forms) AS form
  FROM read_json('RESULTS', format = 'newline_delimited', union_by_name = true, columns = {
    file: 'VARCHAR',
    forms: 'STRUCT(sheet VARCHAR, findings STRUCT(rule VARCHAR, severity VARCHAR, ignored JSON)[])[]'
  })
),
findings AS (
  SELECT file, form.sheet AS sheet, unnest(form.findings) AS finding FROM forms
)
SELECT finding.rule AS rule,
       finding.severity AS severity,
       count(DISTINCT (file, sheet)) AS forms,
       count(*) AS findings
FROM findings
WHERE finding.ignored IS NULL
GROUP BY finding.rule, finding.severity
ORDER BY strpos('EWI', any_value(finding.severity)), forms DESC, rule;
