/** Forms that the page brings along, made by scripts/make-samples.ts. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

/** The first is shown when the page opens. */
export const SAMPLES: readonly Sample[] = [
  { file: '农村饮水_有问题.xlsx', title: '农村饮水（有问题）' },
  { file: '电子政务外网运维.xlsx', title: '电子政务外网运维' },
  { file: '图书馆免费开放_待评分.xlsx', title: '图书馆免费开放（待评分）' },
];
