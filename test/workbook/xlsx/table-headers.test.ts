import { afterPlan, open, partText } from '../../support/patched-file';
import { edit, planOf } from '../../support/write-plan';
import { MAIN, SHEET, workbookWith } from '../../support/worksheet-xml';

const TABLE = 'xl/tables/table1.xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A table over A2:B4 with the headers 名称 and 得分. */
function withTable(more = '', attributes = ''): Uint8Array {
  const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
  const data = `<row r="2">${text('A2', '名称')}${text('B2', '得分')}</row><row r="3">${text('A3', '甲')}<c r="B3"><v>9</v></c>${more}</row>`;
  return workbookWith(data, {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/table" Target="../tables/table1.xml"/></Relationships>`,
      [TABLE]: `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A2:B4"${attributes}><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name="得分"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    },
  });
}

const rename = (to: string | number | null) => ({ edits: [edit(SHEET, 'B2', '得分', to)] });

test('the header of a table and the name of its column change together', async () => {
  const { saved } = await afterPlan(withTable(), rename('自评\n得分'));
  expect(partText(saved, TABLE)).toContain('<tableColumn id="2" name="自评_x000a_得分"><calculated');
  expect(partText(saved, TABLE)).toContain('<tableColumn id="1" name="名称"/>');
});

test.each<[string, string | number | null, string | undefined, string]>([
  ['a number', 5, undefined, '标题只能是文字'],
  ['nothing', null, undefined, '标题只能是文字'],
  ['a header that is there', '名称', undefined, '不能有两个相同的标题'],
  [
    'another one, where a formula names it',
    '分',
    '<c r="D3"><f>SUM(表1[得分])</f><v>9</v></c>',
    '有公式按标题引用',
  ],
])('%s is refused with words', async (_, to, more, why) => {
  await expect(open(withTable(more)).apply(planOf(rename(to)))).rejects.toMatchObject({
    code: 'table-header',
    message: expect.stringMatching(new RegExp(`的 B2 是表格“表1”的列标题，.*${why}.*未写入`)),
  });
});

test('other cells of a table, and a table without headers, are cells as any', async () => {
  const below = await afterPlan(withTable(), { edits: [edit(SHEET, 'B3', 9, 10)] });
  expect(partText(below.saved, TABLE)).toBe(partText(withTable(), TABLE));
  const plain = await afterPlan(withTable('', ' headerRowCount="0"'), rename(5));
  expect(partText(plain.saved, TABLE)).toBe(partText(withTable('', ' headerRowCount="0"'), TABLE));
});
