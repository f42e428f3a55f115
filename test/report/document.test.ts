import { strFromU8, unzipSync } from 'fflate';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { reportDocument } from '../../src/report/document';
import { merge } from '../../src/report/merge';
import { narrate } from '../../src/report/narrate';
import type { ReportPart } from '../../src/report/report';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { parseXml } from '../support/xml-tree';

type Parts = Readonly<Record<string, string>>;

/** The parts of a document as text. */
async function partsOf(parts?: readonly ReportPart[], overrides: FormOverrides = {}): Promise<Parts> {
  const form = formOn(formSheet(overrides));
  const bytes = await reportDocument(merge(narrate(assess(form, defaultPolicy))), {
    form,
    unit: form.implementingUnit.value,
    parts,
  });
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strFromU8(part) : '',
    ]),
  );
}

/** What stands in the style with an id. */
const styleOf = (parts: Parts, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
const textsOf = (xml = '') => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');

describe('the plain document', () => {
  let parts: Parts;
  let xml: string;
  beforeAll(async () => {
    parts = await partsOf();
    xml = parts['word/document.xml'] ?? '';
  });

  test('the formula of a rate may break before its equals signs, not within its brackets', () => {
    expect(textsOf(xml)).toContain(
      '预算执行率\u200B=（全年执行数÷全年预算数）×100%\u200B=（98÷100）×100%\u200B=98%。',
    );
  });

  test('every part is well-formed', () => {
    for (const [name, text] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) expect([name, typeof parseXml(text)]).toEqual([name, 'object']);
  });

  test('real styles, with headings that an outline of Word knows', () => {
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'ReportBody', 'Caption', 'ReportCell'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(xml).toContain('三、综合评价情况及评价结论');
  });

  test.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['ReportBody', '仿宋_GB2312', 32],
  ])('%s is set in %s with figures in Times, punctuation Chinese', (id, family, size) => {
    const style = styleOf(parts, id);
    expect(style).toMatch(/<w:rFonts [^>]*w:hint="eastAsia"/);
    expect(style).toMatch(new RegExp(`<w:rFonts [^>]*w:eastAsia="${family}"`));
    expect(style).toContain('w:ascii="Times New Roman"');
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
  });

  test('the body is justified, in exact lines of 28 points, indented by two characters', () => {
    const style = styleOf(parts, 'ReportBody');
    expect(style).toContain('<w:jc w:val="both"/>');
    expect(style).toMatch(/<w:spacing [^>]*w:line="560"[^>]*w:lineRule="exact"/);
    expect(style).toContain('w:firstLineChars="200"');
  });

  test('A4 with margins of 37, 35, 28 and 26 mm, without a grid of characters', () => {
    expect(xml).toMatch(/<w:pgSz w:w="11907" w:h="16839"/);
    expect(xml).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).not.toContain('linesAndChars');
  });

  test('«— 1 —» in 四号宋体, right on odd pages, left on even ones', () => {
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = ['default', 'even'].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)?.[1] ?? '';
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        parts['word/_rels/document.xml.rels'] ?? '',
      );
      return parts[`word/${target?.[1] ?? target?.[2] ?? ''}`] ?? '';
    });
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left']);
    for (const footer of footers) {
      expect(textsOf(footer)).toBe('—  —');
      expect(footer).toContain('PAGE');
      expect(footer).toContain('<w:sz w:val="28"/>');
      expect(footer).toContain('w:eastAsia="宋体"');
    }
  });

  test('Chinese, with title and unit in its properties, and alternatives for fonts that are not there', () => {
    expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>2024年度公共阅读服务绩效自评报告</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>某县图书馆</dc:creator>');
    expect(parts['word/fontTable.xml']).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>',
    );
  });

  test('tables are numbered, their headers repeated and never alone; the annex stands across', () => {
    expect(xml).toContain('表1　项目资金情况');
    expect(xml).toContain('表2　各级指标得分情况');
    expect(xml).toContain('附表：绩效指标完成情况表');
    expect(xml).toMatch(/<w:pgSz[^>]*w:orient="landscape"/);
    const heads = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/g)];
    expect(heads).toHaveLength(3);
    for (const [head] of heads) {
      expect(head).toContain('<w:cantSplit/>');
      const cells = (head.match(/<w:tc>/g) ?? []).length;
      expect((head.match(/<w:keepNext\/>/g) ?? []).length).toBe(cells);
    }
  });

  test('points and scores stand in a chart of its own, with a workbook to change them in', () => {
    const chart = parts['word/charts/chart1.xml'] ?? '';
    expect(chart).toContain('<c:barChart>');
    for (const name of ['预算执行', '产出指标', '分值', '得分'])
      expect(chart).toContain(`<c:v>${name}</c:v>`);
    expect(Object.keys(parts).some((name) => /^word\/embeddings\/.*\.xlsx$/.test(name))).toBe(true);
    expect(xml).toContain('图1　各级指标分值和得分');
  });

  test('neither cover nor contents unless they are asked for', () => {
    expect(xml).not.toContain('目\u3000录');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
    expect(textsOf(xml)).toContain('某县图书馆〔请填写：成文日期〕');
  });

  test('the last paragraph goes to the page of the signature', () => {
    const paragraphs = xml.split('<w:p>');
    const date = paragraphs.findIndex((each) => each.includes('成文日期'));
    expect(textsOf(paragraphs[date - 1])).toBe('某县图书馆');
    expect(paragraphs[date - 2]).toContain('<w:keepNext/>');
    expect(paragraphs[date - 4]).not.toContain('<w:keepNext/>');
  });
});

test('cover and contents stand before page 1, without numbers of their own', async () => {
  const parts = await partsOf(['cover', 'contents', 'signature']);
  const xml = parts['word/document.xml'] ?? '';
  const text = textsOf(xml);
  expect(text).toMatch(/^2024年度公共阅读服务绩效自评报告项目名称：公共阅读服务项目编码：〔请填写/);
  expect(text).toContain('填报单位：某县图书馆成文日期：〔请填写：成文日期〕');
  expect(xml).toContain('TOC \\h \\o &quot;1-2&quot;');
  expect(parts['word/settings.xml']).toContain('<w:updateFields/>');
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => section);
  expect(sections.map((section) => /<w:pgNumType w:start="1"\/>/.test(section))).toEqual([false, true]);
});

test('the code before a name stands by itself on the cover', async () => {
  const parts = await partsOf(['cover'], { projectName: '51000024Y000-公共阅读服务' });
  expect(textsOf(parts['word/document.xml'])).toContain(
    '项目名称：公共阅读服务项目编码：51000024Y000填报单位',
  );
});

test('without any part the document is the report alone', async () => {
  const xml = (await partsOf([]))['word/document.xml'] ?? '';
  expect(textsOf(xml)).not.toMatch(/附表|成文日期/);
  expect(xml).not.toContain('landscape');
});
