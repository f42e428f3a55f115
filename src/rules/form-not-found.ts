import { defineRule } from './engine/define-rule';

/** No worksheet holds a form. Its findings come from checkReading: there is no form to check. */
export const formNotFound = defineRule({
  id: 'form-not-found',
  title: '没有找到自评表',
  severity: 'E',
  advice:
    '请确认打开的是《项目支出绩效自评表》：表头应有“一级指标、二级指标、三级指标、年度指标值、实际完成值”等栏目。',
  sources: [{ document: '各地公开的自评表表头', mark: 'in-use' }],
  messages: {
    none: '没有找到自评表。应有一行表头，含“一级指标”和“三级指标”（或“指标名称”）等栏目。已查看：{sheets}。',
  },
  isFixable: false,
  check: () => [],
});
