import { join } from 'node:path';
import { assess } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import { reportDocument } from '../../src/report/document';
import { merge } from '../../src/report/merge';
import { narrate } from '../../src/report/narrate';
import { REPORT_PARTS } from '../../src/report/report';
import { convertAll } from '../support/libreoffice';
import { describeWith } from '../support/programs';
import { readWritten } from '../support/written-form';

jest.setTimeout(180_000);

/** A project, a whole department, a form without points. */
const FORMS = ['a-blanks-and-placeholders', 'a-department-wide', 'e-no-points'];

function formOf(name: string) {
  const [form] = readForms([readWritten(join(__dirname, '../forms', `${name}.txt`))]).forms;
  if (!form) throw new Error(`no form in ${name}`);
  return form;
}

async function documentOf(name: string): Promise<{ bytes: Uint8Array; texts: string[] }> {
  const form = formOf(name);
  const merged = merge(narrate(assess(form, proposePolicy(form).policy)));
  const unit = form.implementingUnit.value ?? form.competentDepartment.value;
  const bytes = await reportDocument(merged, { form, unit, parts: REPORT_PARTS });
  const texts = merged.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  return { bytes, texts };
}

const bare = (text: string) => text.replace(/[\s\u200B]/g, '');

describeWith('libreoffice', 'Word reports in LibreOffice', (soffice) => {
  let documents: Awaited<ReturnType<typeof documentOf>>[];
  let read: string[];

  beforeAll(async () => {
    documents = await Promise.all(FORMS.map(documentOf));
    const files = documents.map(({ bytes }) => bytes);
    const texts = convertAll(soffice, files, 'txt', 'docx');
    read = texts.map((text) => bare(new TextDecoder().decode(text)));
  });

  test.each(FORMS.map((name, index) => [name, index] as const))(
    '%s opens with every paragraph',
    (_, index) => {
      const shown = read[index] ?? '';
      expect(documents[index]?.texts.filter((text) => !shown.includes(bare(text)))).toEqual([]);
      expect(shown).toContain('附表：绩效指标完成情况表');
      expect(shown).toContain('成文日期');
    },
  );
});
