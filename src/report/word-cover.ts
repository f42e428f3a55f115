import { AlignmentType, PageBreak, Paragraph as WordParagraph, TableOfContents, TextRun } from 'docx';
import type { SelfEvaluationForm } from '../form/form';
import { codeOf, withoutCode } from './language';
import { STYLE } from './word-styles';
import { titleRuns, wordRuns } from './word-text';
import { blank } from './words';

/** 封面: title, project with its code, unit, date. @param form none where the report is about several */
export function coverPage(
  title: string,
  form: SelfEvaluationForm | undefined,
  unit: string | undefined,
): WordParagraph[] {
  const signed = unit === undefined ? blank('单位名称') : withoutCode(unit);
  const named = form ? projectLines(form) : [];
  const lines = [...named, ['填报单位', signed] as const, ['成文日期', blank('成文日期')] as const];
  return [
    new WordParagraph({
      style: STYLE.title,
      spacing: { before: 2800, after: 3200 },
      children: titleRuns(title),
    }),
    ...lines.map(
      ([label, words]) => new WordParagraph({ style: STYLE.cover, children: wordRuns(`${label}：${words}`) }),
    ),
  ];
}

function projectLines({ projectName: { value } }: SelfEvaluationForm): (readonly [string, string])[] {
  const name = value === undefined ? blank('项目名称') : withoutCode(value);
  const code = value === undefined ? undefined : codeOf(value);
  return [
    ['项目名称', name],
    ['项目编码', code ?? blank('项目编码；没有的删去本行')],
  ];
}

/** 目录: headings down to the second level; Word counts the pages when it opens the file. */
export function contentsPage(follows: boolean): (WordParagraph | TableOfContents)[] {
  const before = follows ? [new PageBreak()] : [];
  return [
    new WordParagraph({
      style: STYLE.contents,
      alignment: AlignmentType.CENTER,
      children: [...before, new TextRun('目\u3000录')],
    }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}
