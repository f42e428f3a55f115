import { normalise } from '../normalise';

/** Nothing is said: no letter of any script, or a word that says there is nothing. */
const SAYS_NOTHING =
  /^(?:[\p{P}\p{S}\d]*|(?:无|没有|不涉及|暂无|不适用|无偏差|空|略|N\/?A|x+|[a-z])[。.]?)$/iu;
/** A reason that only points elsewhere, or that every row could give. */
const POINTS_ELSEWHERE =
  /^(?:详?见(?:附件|附表|附页|说明|报告|自评报告|备注|上|下|后|正文|材料|总结)?|同上|同前|如上|如题|如前所述|见上|已说明|另行说明|另附|后补|待补充?)[\d一二三四]*[。.]?$/;
const EMPTY_WORDS =
  /^(?:由于|因|因为)?(?:其他|其它|客观|主观|特殊|多种|各种|历史|不可抗力|实际|工作|客观存在的)(?:的)?(?:原因|因素|情况)?[。.]?$/;

/** That there is a deviation is what the reason is asked for. */
const STATES_AGAIN =
  /^(?:(?:一切|基本|运行)?正常(?:偏差|范围|波动|误差)?|(?:情况)?属实|(?:有|存在)(?:一定|较大|部分|些许)?的?(?:偏差|差距|误差)|(?:部分|暂时?|尚|还)?未(?:完成|完工|达标|达到|实现)(?:目标|预期|指标值?|任务|计划)?|(?:已|基本|按期)?完成|按实际(?:情况)?(?:填[写报])?)[。.]?$/;

/** Whether a reason says nothing at all: blank, «无», «0», «/», «？», «1». */
export function isNoReason(text: string): boolean {
  return SAYS_NOTHING.test(normalise(text));
}

/** Whether a reason has words but gives none: «见附件», «同上», «客观原因». */
export function isHollowReason(text: string): boolean {
  const plain = normalise(text).replace(/^[("“]+|(?<![)"”])[)"”]+$/g, '');
  return POINTS_ELSEWHERE.test(plain) || EMPTY_WORDS.test(plain) || STATES_AGAIN.test(plain);
}
