import { normalise } from '../normalise';

const COMPLAINTS =
  /(?:无|没有|未|零|0)(?:一?[起件例次]?)?(?:接到|收到|发生|出现|产生|有)?(?:任何|群众|服务对象|人|学员|居民|村民|家长|患者|企业|农户|游客|读者|有效|相关|用户|职工|师生|一?[起件例次])*(?:的)?(?:投诉|举报|信访|差评|反映问题|(?:不良|不满意?|负面|不好)的?(?:反映|意见|评价|情况|反馈|信息))|投诉(?:率|量|件数|数)?(?:为|是)(?:0|零)|(?:群众|职工|服务对象|师生|居民|用户|患者)(?:均|都)?(?:无|没有)(?:任何)?(?:意见|异议|不满)/;
/** «未开展问卷», «凭经验估算». */
const NO_SURVEY =
  /(?:未|没有?|尚未|暂未|无)(?:能|曾|专门|组织|开展|进行|做|实施|设计|发放|单独|正式)*(?:满意度)?(?:问卷|调查|测评|满意度调查|抽样|回访)|(?:凭|按|据|根据)(?:工作|以往|主观|个人)*(?:经验|印象|感觉)|(?:自行|大致|大概)?(?:估算|估计|推算|测算)/;

/** «发放问卷120份», «回访30户»: somebody was asked. */
const SURVEYED = /(?:问卷|样本|抽样|抽查|回访|测评|访谈)[^,，。;；]{0,8}\d|\d份/;

/** Whether a text takes the absence of complaints for an answer: «全年没有投诉», «零投诉». */
export function speaksOfNoComplaint(text: string): boolean {
  const plain = normalise(text);
  return COMPLAINTS.test(plain) && !SURVEYED.test(plain);
}

/** Whether a text says that nobody was asked: «未开展问卷调查». */
export function saysNoSurvey(text: string): boolean {
  const plain = normalise(text);
  return NO_SURVEY.test(plain) && !SURVEYED.test(plain);
}
