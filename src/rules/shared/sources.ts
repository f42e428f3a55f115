import type { Source } from '../../policy/policy';

/** 财预〔2020〕10号: the regulation behind most checks; its body was not read, so it is shown as 待核对. */
export const MOF_2020: Source = { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', mark: 'memory' };
