-- Long texts (30 characters and more) that stand word for word in forms of different projects, whatever their punctuation.
WITH forms AS (
  SELECT file, unnest(forms) AS form
  FROM read_json('RESULTS', format = 'newline_delimited', columns = {
    file: 'VARCHAR',
    forms: 'STRUCT(
      fields STRUCT(projectName STRUCT(value VARCHAR)),
      goal STRUCT(expected STRUCT(value VARCHAR), actual STRUCT(value VARCHAR)),
      indicators STRUCT(reason VARCHAR)[])[]'
  })
),
texts AS (
  SELECT file,
         coalesce(form.fields.projectName.value, file) AS project,
         unnest(list_concat([form.goal.expected.value, form.goal.actual.value],
                            list_transform(form.indicators, indicator -> indicator.reason))) AS text
  FROM forms
)
SELECT count(DISTINCT project) AS projects,
       count(DISTINCT file) AS files,
       min(text) AS text,
       list_slice(list_sort(list(DISTINCT file)), 1, 10) AS first_files
FROM texts
WHERE length(regexp_replace(text, '\s', '', 'g')) >= 30
GROUP BY regexp_replace(text, '[\s\p{P}\p{S}]', '', 'g')
HAVING count(DISTINCT project) > 1
ORDER BY projects DESC, files DESC;
