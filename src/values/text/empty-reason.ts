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

/** «受各种因素影响», «工作安排», «加强管理»: a cause without its name, or what is to be done without what went wrong. */
const NO_CAUSE =
  /^(?:(?:受|因|由于|主要是?)*(?:各种|多种|客观|主观|其他|其它|诸多|一些|种种|相关|外部|内部)+(?:的)?(?:因素|原因)(?:的)?(?:影响|所致|导致|造成)?|(?:工作|业务|实际|统筹)(?:安排|需要|情况)|已(?:上报|整改|处理|报送|反馈|知悉)|(?:无|没有)(?:特殊|其他|异常)(?:情况|原因)|(?:下一?步|今后|以后|明年|下年度?|将|后续|进一步|继续|持续|不断|切实|及时|逐步)*(?:加强|改进|完善|提高|努力|整改|优化|跟进|推进|落实|加大)(?:管理|工作|措施|力度|监管|执行|完善|改进|推进|落实)*)[。.]?$/;

/** «原因：无». */
const LEAD = /^(?:偏差)?原因(?:分析|说明)?[:：]/;

/** Words that every reason could have; one of nothing else gives none: «多方面原因», «有待提高», «偏差较小». */
const GENERAL =
  /原因|因素|影响|导致|造成|所致|情况|问题|客观|主观|各种|各方面|多方面|多种|其他|其它|相关|一定|部分|有待|仍需|还需|需要?|进一步|继续|逐步|提高|提升|加强|改进|完善|努力|工作|管理|安排|措施|力度|偏差|差距|误差|较小|较大|不大|存在|暂无|说明|附件|附表|材料|资料|详见|报告|正常|属实|特殊|没有|由于|主要|目标|预期|任务|指标|下一步|今后|[的等已有无未受因是为见将暂]/g;

/** Whether a reason says nothing at all: blank, «无», «0», «/», «？», «1». */
export function isNoReason(text: string): boolean {
  return SAYS_NOTHING.test(normalise(text).replace(LEAD, ''));
}

/** Whether a reason has words but gives none: «见附件», «同上», «客观原因». */
export function isHollowReason(text: string): boolean {
  const plain = normalise(text)
    .replace(/^[("“]+|(?<![)"”])[)"”]+$/g, '')
    .replace(LEAD, '');
  return (
    POINTS_ELSEWHERE.test(plain) ||
    EMPTY_WORDS.test(plain) ||
    STATES_AGAIN.test(plain) ||
    NO_CAUSE.test(plain) ||
    isGeneral(plain)
  );
}

function isGeneral(plain: string): boolean {
  const rest = plain.replace(GENERAL, '').replace(/[\p{P}\p{S}]/gu, '');
  return rest === '' && plain.length <= LONGEST_PHRASE;
}

/** A longer sentence of such words only is rather not understood than empty. */
const LONGEST_PHRASE = 16;
