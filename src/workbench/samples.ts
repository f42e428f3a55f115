/** Forms that the page brings along, made by scripts/make-samples.ts. */
export interface Sample {
  readonly file: string;
  /** Chinese: the grid it is printed in, so that people find «their» form, and what is to be seen in it. */
  readonly title: string;
}

/** The first is what «?sample» alone stands for. */
export const SAMPLES: readonly Sample[] = [
  { file: '电子政务外网运维.xlsx', title: '电子政务外网运维（财预10号样式）' },
  { file: '农村饮水_有问题.xlsx', title: '农村饮水（常见错误）' },
  { file: '图书馆免费开放_待评分.xlsx', title: '图书馆免费开放（尚未评分）' },
  { file: '产业道路_衔接资金.xlsx', title: '产业道路（衔接资金样式）' },
  { file: '法律援助_四川样式.xlsx', title: '法律援助（四川一体化样式）' },
  { file: '防灾救灾_转移支付.xlsx', title: '防灾救灾（转移支付样式，不计分）' },
  { file: '校园安全_湖北样式.xlsx', title: '校园安全（湖北20+80样式）' },
  { file: '清扫保洁_决策过程.xlsx', title: '清扫保洁（决策/管理样式）' },
];

/** The sample that an address asks for: «?sample» the first one, «?sample=农村饮水» the first whose name begins so. */
export function sampleNamed(query: string): Sample | undefined {
  const name = new URLSearchParams(query).get('sample');
  return name === null ? undefined : (SAMPLES.find(({ file }) => file.startsWith(name)) ?? SAMPLES[0]);
}
