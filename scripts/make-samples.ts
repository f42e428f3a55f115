import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemplateContent, templateSheet } from '../src/plan/template';
import { newWorkbook } from '../src/workbook/xlsx/new-workbook';
import { faulty } from './samples/faulty';
import { founding } from './samples/founding';
import { unscored } from './samples/unscored';

/** File name → content; the files are committed and must stay fresh. */
const SAMPLES: Readonly<Record<string, TemplateContent>> = {
  电子政务外网运维: founding,
  图书馆免费开放_待评分: unscored,
  农村饮水_有问题: faulty,
};

for (const [name, content] of Object.entries(SAMPLES)) {
  writeFileSync(join('samples', `${name}.xlsx`), newWorkbook(templateSheet(content)));
}
