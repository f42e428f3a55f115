/** @jest-environment jsdom */
import { looksOf } from '../../../src/workbook/grid/pasted-look';

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
td {color:black; font-size:11.0pt; font-weight:400; font-family:宋体, sans-serif; text-align:general; vertical-align:middle; border:none; white-space:nowrap;}
.xl65 {font-weight:700; color:red; text-align:center; border:.5pt solid windowtext; background:#D9E1F2; mso-pattern:black none; white-space:normal;}
--></style></head><body><table><tr><td class=xl65 colspan=2>合计</td><td style='border-top:.5pt solid windowtext'>3</td></tr>
<tr><td rowspan=2>甲</td><td class=xl65>乙</td><td></td></tr><tr><td class=xl65>丙</td></tr></table></body></html>`;

const PLAIN = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  color: '000000',
  vertical: 'center',
  wrap: false,
};
const HEAD = {
  ...PLAIN,
  ...{ bold: true, color: 'FF0000', horizontal: 'center', wrap: true, fill: 'D9E1F2', border: 'thin' },
};

test('classes and traits of Excel’s cells, each at its place behind merged ones', () => {
  const looks = looksOf(EXCEL);
  expect(looks[0]).toEqual([HEAD, undefined, PLAIN]);
  expect(looks[1]).toEqual([PLAIN, HEAD, PLAIN]);
  expect(looks[2]?.[1]).toEqual(HEAD);
  expect(looks[2]?.[0]).toBeUndefined();
});

test('WPS writes into the cell, LibreOffice uses attributes', () => {
  const wps = looksOf(
    '<table><tr><td style="font-size:16px;background-color:rgb(255, 242, 204)">x</td></tr></table>',
  );
  expect(wps).toEqual([[{ fontSize: 12, fill: 'FFF2CC' }]]);
  const libre = looksOf(
    '<table><tr><td align="right" bgcolor="#FFFF00"><b><font face="黑体" color="#C00000">x</font></b></td></tr></table>',
  );
  expect(libre).toEqual([
    [{ horizontal: 'right', fill: 'FFFF00', fontName: '黑体', color: 'C00000', bold: true }],
  ]);
});

test('what says nothing, is no table or is hostile gives nothing', () => {
  expect(looksOf('<table><tr><td>x</td></tr></table>')).toEqual([[undefined]]);
  expect(looksOf('<p style="color:red">x</p>')).toEqual([]);
  expect(
    looksOf('<table><tr><td style="color:expression(alert(1));background:url(x)">x</td></tr></table>'),
  ).toEqual([[undefined]]);
});
