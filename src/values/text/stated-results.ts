import Big from 'big.js';
import { remember } from '../remember';

/** What a text says of the result: «自评得分100分», «评价等级为“良”», «共设置12个三级指标». */
export interface StatedResults {
  readonly scores: readonly { readonly raw: string; readonly score: Big }[];
  readonly grades: readonly { readonly raw: string; readonly grade: string }[];
  readonly counts: readonly { readonly raw: string; readonly count: number }[];
}

const LINK = '(?:为|是|共计?|达到?|评定为|合计|[:：，,])*';
const SCORE = new RegExp(
  String.raw`(?:(?:绩效|综合)?(?:自评|自我评价|评价|综合)(?:结果|综合)?(?:总|最终)?(?:得分|评分|分数|总分)|(?:本|该)项目(?:绩效)?(?:自评)?(?:得分|评分)|自评(?=\d)|最终得分|总得分|总分)${LINK}(\d+(?:\.\d+)?)分`,
  'g',
);
const GRADE = new RegExp(
  String.raw`(?:(?:自评|评价|绩效|评定)(?:结果|等级|级别|结论|等次)|(?:综合|最终|总体|自我?)(?:评定|评价|评)(?=为)|等级|等次)(?:评定|确定|认定)?${LINK}[“"'「『]?(优秀?|良好?|中|差|合格|不合格)[”"'」』]?(?:级|等|等级|等次)?(?=[，。；,;.!！、)）\n]|$)`,
  'g',
);
const COUNT =
  /(?:设置|设定|设立|设有|共有|共计|共|涉及)了?(?:绩效)?(\d+)(?:个|项|条)(?:三级|绩效|具体)指标|(?<![其中有另])(\d+)(?:个|项|条)三级指标(?=[均都全])|(?:三级指标(?:共计?|有|为)?|(?:设置|设定|设立)了?(?:绩效|自评|考核)指标(?:共计?)?)(\d+)(?:个|项|条)/g;
/** Of another year, of other people's reviews, or of a part. */
const OTHER =
  /上年|去年|上一年|再评价|复评|复核|财政评价|部门评价|第三方|指标得分|执行率得分|满分|平均|考试|测验|测评/;

/** Score, grade and number of indicators that a text gives of the whole form. */
export const statedResults: (text: string) => StatedResults = remember(500, readResults);

function readResults(text: string): StatedResults {
  const sentences = text.replace(/[^\S\n]/g, '').split(/[。；;\n]/);
  const own = sentences.filter((sentence) => !OTHER.test(sentence));
  const all = (pattern: RegExp) => own.flatMap((sentence) => [...sentence.matchAll(pattern)]);
  return {
    scores: all(SCORE).map(([raw, score]) => ({ raw, score: Big(score ?? '0') })),
    grades: all(GRADE).map(([raw, grade = '']) => ({ raw, grade })),
    counts: all(COUNT).map(([raw, one, other, third]) => ({ raw, count: Number(one ?? other ?? third) })),
  };
}
