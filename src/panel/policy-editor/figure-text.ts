import Big from 'big.js';
import { SEVERITY_WORDS } from '../../policy/severity';
import type { PolicyJson } from '../../policy/schema';
import { ruleById } from '../../rules';
import { plain } from '../../values/print';

type Figure = number | string | boolean;

/** What may stand for a severity in a pack, in words. */
const SETTINGS: Readonly<Record<string, string>> = { '': '按规则', ...SEVERITY_WORDS, off: '关闭' };

const NAMES: Readonly<Record<string, string>> = {
  'execution.weight': '预算执行率分值',
  'execution.reasonBelow': '执行率说明界限',
  'quantitative.overachievement': '超额完成说明界限',
  'decimals.score': '得分小数位数',
  'decimals.rate': '比率小数位数',
};

/** «产出指标分值由50改为55», for the sources of an own pack. */
export function figureText(
  json: PolicyJson,
  path: string,
  before: Figure,
  after: Figure | undefined,
): string {
  const [was, is] = [before, after ?? ''].map((figure) => valueText(path, figure));
  return `${nameOf(json, path)}由${was}改为${is}`;
}

function nameOf({ levels, grades }: PolicyJson, path: string): string {
  const [group = '', key = '', ...rest] = path.split('.');
  switch (group) {
    case 'levels':
      return `${levels[Number(key)]?.name ?? ''}分值`;
    case 'grades':
      return `等级“${grades[Number(key)]?.name ?? ''}”起点`;
    case 'caps':
      return rest[0] === 'cap' ? '封顶总分' : '封顶的执行率';
    case 'rules':
      return ruleText(key, rest);
    default:
      return NAMES[path] ?? (path.endsWith('.share') ? '分档得分比例' : '分档执行率');
  }
}

function ruleText(id: string, [kind, option = '']: readonly string[]): string {
  const rule = ruleById(id);
  const title = `规则“${rule?.title ?? id}”`;
  const about = rule?.options?.[option]?.about.replace(/。$/, '') ?? option;
  return kind === 'severity' ? `${title}级别` : `${title}选项（${about}）`;
}

function valueText(path: string, figure: Figure): string {
  if (path.endsWith('.severity')) return SETTINGS[String(figure)] ?? String(figure);
  if (figure === '') return '不设';
  if (typeof figure === 'boolean') return figure ? '是' : '否';
  return typeof figure === 'number' && isShare(path) ? `${plain(Big(figure).times(100))}%` : String(figure);
}

function isShare(path: string): boolean {
  return /^(?:grades|execution\.bands)\.|\.(?:reasonBelow|overachievement|below)$/.test(path);
}
