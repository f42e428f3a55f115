import type { Qualitative } from './value';

const GOAL = '(?:年度|预期|年初|设定|既定|绩效|总体|全部|的)*(?:指标|目标|任务|效果|要求|要求的目标)?(?:值)?';

/** What stays undone where it says so: «未开展», «尚未完工», «因资金未到位，没有实施»; not «未发生事故», which is good. */
const DEED =
  '(?:开展|开始|实施|建立|建成|建设|完工|启动|开工|动工|竣工|验收|采购|购置|招标|执行|举办|制定|出台|印发|编制|发放|兑现|落实|组织|交付|投入使用|投用|安装|开通|上线|推进|进行|安排|制订|到位|运行|实行|签订|支付|拨付|报废|整改|整治|开班|下达|统计|修建|新建|维修|清理|调查|检查|培训|做|建)';
const UNDONE = new RegExp(
  `^(?:[^，,。;；未没]{0,8})?(?:暂|尚|还|仍|均|都|全部)*(?:未|没有?|不曾)(?:能|曾|按时|按期|按计划|如期|正式|予以)*${DEED}`,
);
const CALLED_OFF =
  /^(?:(?:本|该)?(?:项目|活动|任务|工作|会议|培训)?(?:已|均|被|现|因[^，,。;；]{1,12})*)(?:取消|终止|中止|停止(?:实施|执行|开展)?|停工|搁置|撤销|暂停|暂缓|停办|延期至下年)/;

/** «延期至2026年», «计划下年实施»: put off past the year. */
const LATER = '(?:20\\d{2}年|明年|次年|来年|下(?:一)?年度?)';
const POSTPONED = new RegExp(
  `^(?:[^，,。;；]{0,6})?(?:延期|推迟|顺延|改期|延后|暂缓)(?:至|到)?${LATER}|^(?:计划|拟|预计|将)(?:于|在)?${LATER}[^，,。;；]{0,6}${DEED}`,
);
/** «正在实施», «尚在建设中»: begun, not done. */
const UNDER_WAY =
  /^(?:项目|工程|该项目)?(?:正在|尚在|仍在|还在)(?:实施|建设|施工|进行|推进|办理|采购|招标|安装|调试|编制|制[定订]|起草|修订|审批|准备|筹备|验收)/;
/** «征求意见中», «整改阶段». */
const IN_THE_MIDST =
  /^[^，,。;；]{0,6}(?:征求意见|整改|建设|施工|办理|审批|推进|筹备|起草|招标|采购|安装|调试|编制|实施|进行|公示|评审|设计|验收|组织|开发|调研|报批|申报|论证|制作|装修|改造|组建|清理|核实)(?:之中|中|阶段)$/;
/** «待验收», «有待实施», «无此项工作»: still to come, or nothing there. */
const STILL_TO_COME = new RegExp(
  `^(?:有待|尚待|还待|待)${DEED}|^无(?:此|该)项?(?:工作|任务|内容|活动|业务|项目)`,
);

const ANSWERS: readonly (readonly [RegExp, NonNullable<Qualitative['answer']>])[] = [
  [/^(?:部分|基本)(?:达成|达到|完成|实现|达标)/, 'partly'],
  [UNDER_WAY, 'partly'],
  [IN_THE_MIDST, 'partly'],
  [UNDONE, 'missed'],
  [STILL_TO_COME, 'missed'],
  [POSTPONED, 'missed'],
  [CALLED_OFF, 'missed'],
  [/^(?:否|(?:未|没有|没|尚未)(?:能)?(?:达成|达到|完成|实现|达标).*)$/, 'missed'],
  [
    new RegExp(
      `^(?:是|(?:已|全部|均|均已|已全部|已经|按时|如期|全面)?(?:达成|达到|完成|实现)(?:了)?${GOAL})$`,
    ),
    'achieved',
  ],
];

/** The answer of a fixed phrase (财预〔2020〕10号's three tiers and their short forms); undefined for free words. Normalised text. */
export function answerOf(text: string): Qualitative['answer'] {
  const plain = text.replace(/(?<![。.;；,，!！])[。.;；,，!！]+$/, '');
  return ANSWERS.find(([pattern]) => pattern.test(plain))?.[1];
}
