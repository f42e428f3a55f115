import type { LayoutLine } from './line';

/** Labels of the goal block. */
export const GOAL_LABELS: readonly LayoutLine[] = [
  ['goalExpected', '预期目标', '湖北公开样表'],
  ['goalExpected', '年初设定目标', '公开样表'],
  ['goalExpected', '总体目标', '四川、西藏公开样表'],
  ['goalExpected', '项目年度目标', '湖北公开样表'],
  ['goalExpected', '年度预期目标', '公开样表'],
  ['goalExpected', '年初预期目标', '通行叫法'],
  ['goalExpected', '年度目标', '通行叫法'],
  ['goalExpected', '预期总体目标', '通行叫法'],
  ['goalActual', '实际完成情况', '湖北、西藏公开样表'],
  ['goalActual', '年度总体目标完成情况综述', '公开样表'],
  ['goalActual', '全年实际完成情况', '四川公开样表'],
  ['goalActual', '年度目标完成情况', '公开样表'],
  ['goalActual', '具体完成情况', '公开样表'],
  ['goalActual', '目标实际完成情况', '通行叫法'],
  ['goalActual', '全年目标完成情况', '通行叫法'],
  ['goalActual', '实际完成目标', '通行叫法'],
  ['goalBlock', '年度总体目标', '湖北公开样表'],
  ['goalBlock', '总体目标完成情况', '四川公开样表'],
  ['goalBlock', '年度绩效目标', '云南公开样表'],
  ['goalBlock', '绩效目标', '通行叫法'],
  ['goalBlock', '年度总体目标完成情况', '通行叫法'],
];
