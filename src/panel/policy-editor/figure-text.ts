import { figureInput, figureNamed, figureWords } from '../../policy/describe';
import { decodePolicy } from '../../policy/codec';
import type { PolicyJson } from '../../policy/figures';
import { SEVERITY_WORDS } from '../../policy/severity';
import { ruleById } from '../../rules';
import { plain } from '../../values/print';
import Big from 'big.js';

type Figure = number | string | boolean;

/** What may stand for a severity in a pack, in words. */
const SETTINGS: Readonly<Record<string, string>> = { '': '按规则', ...SEVERITY_WORDS, off: '关闭' };

/** «产出指标分值由50改为55», for the sources of an own pack. */
export function figureText(
  json: PolicyJson,
  path: string,
  before: Figure,
  after: Figure | undefined,
): string {
  const [was, is] = [before, after ?? ''];
  if (path.startsWith('rules.')) return changed(ruleText(path), ruleValue(path, was), ruleValue(path, is));
  const figure = figureNamed(decodePolicy(json), path);
  if (!figure) return changed(path, String(was), String(is));
  const { shape, label } = figure;
  const words = (value: Figure) =>
    figureWords(
      shape,
      typeof value === 'number'
        ? figureInput(shape, shape.is === 'figure' ? Big(value) : value)
        : String(value),
    );
  return changed(label, words(was), words(is));
}

function changed(name: string, was: string, is: string): string {
  return `${name}由${was}改为${is}`;
}

function ruleText(path: string): string {
  const [, id = '', kind, option = ''] = path.split('.');
  const rule = ruleById(id);
  const title = `规则“${rule?.title ?? id}”`;
  const about = rule?.options?.[option]?.about.replace(/。$/, '') ?? option;
  return kind === 'severity' ? `${title}级别` : `${title}选项（${about}）`;
}

function ruleValue(path: string, figure: Figure): string {
  if (path.endsWith('.severity')) return SETTINGS[String(figure)] ?? String(figure);
  if (figure === '') return '不设';
  if (typeof figure === 'boolean') return figure ? '是' : '否';
  return typeof figure === 'number' ? plain(Big(figure)) : figure;
}
