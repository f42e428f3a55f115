import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a machine without the official fonts takes in their place. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,小标宋,华文中宋,宋体',
  仿宋_GB2312: '仿宋,FangSong',
  楷体_GB2312: '楷体,KaiTi',
  黑体: 'SimHei,Noto Sans CJK SC',
  宋体: 'SimSun,Noto Serif CJK SC',
};

const PART = 'word/fontTable.xml';

/** Names the official fonts in the font table of a .docx, each with its alternatives; the library knows none. */
export function withFontTable(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document);
  const part = parts[PART];
  if (!part) return document;
  const fonts = Object.entries(ALTERNATIVES).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return zipSync({ ...parts, [PART]: strToU8(inserted(strFromU8(part), fonts.join(''))) });
}

function inserted(xml: string, fonts: string): string {
  const open = xml.replace(/<w:fonts([^>]*)\/>/, '<w:fonts$1></w:fonts>');
  return open.replace('</w:fonts>', `${fonts}</w:fonts>`);
}
