/** What the grid's own controls lack for who hears the page, by selector: attributes to set; null takes one away. */
const ATTRIBUTES: readonly (readonly [selector: string, Readonly<Record<string, string | null>>])[] = [
  ['[data-u-comp="defined-name"] input', { 'aria-label': '单元格地址' }],
  ['[data-u-comp="defined-name"] a', { role: 'button', 'aria-label': '已定义的名称' }],
  ['[data-u-comp="formula-bar"] > div > button', { 'aria-label': '展开编辑栏' }],
  // The button within is what opens the list.
  ['div[data-slot="dropdown-menu-trigger"]', { 'aria-haspopup': null, 'aria-expanded': null }],
  ['[data-u-comp="sheet-bar-append-button"]', { 'aria-label': '全部工作表', 'aria-haspopup': 'menu' }],
  ['[data-u-command="sheet.command.toggle-gridlines"]', { 'aria-label': '显示或隐藏网格线' }],
  ['footer [role="track"]', { role: 'group', 'aria-label': '缩放' }],
  ['footer [role="group"] > a', { 'aria-label': '缩放到 100%' }],
  ['footer [role="handle"]', { role: 'button', 'aria-label': '拖动缩放' }],
  [`${zoomButtons()}:first-child`, { 'aria-label': '缩小' }],
  [`${zoomButtons()}:nth-child(3)`, { 'aria-label': '放大' }],
  ['[role="tablist"][aria-label="Sheet tabs"]', { 'aria-label': '工作表标签' }],
  ['[aria-label="Sidebar panel"]', { 'aria-label': '表格的侧栏' }],
  ['[aria-label="Close sidebar"]', { 'aria-label': '关闭侧栏' }],
  // Before all else on the page Tab would lead to them.
  ['canvas[tabindex="1"]', { tabindex: '-1' }],
];
/** The grid's messages stand beside the page, twice. */
const MESSAGES = 'section:is([aria-label^="Notifications"], [aria-label^="表格的消息"])';

function zoomButtons(): string {
  return 'footer div:has([role="group"]) > [data-u-comp="button"]';
}

/** Gives the grid's controls names, also those that come later. @returns ends it */
export function nameControls(container: HTMLElement): () => void {
  const { body } = container.ownerDocument;
  const name = () => {
    for (const [selector, attributes] of ATTRIBUTES)
      container.querySelectorAll(selector).forEach((each) => give(each, attributes));
    body
      .querySelectorAll(MESSAGES)
      .forEach((each, index) => give(each, { 'aria-label': `表格的消息 ${index + 1}` }));
  };
  name();
  const observer = new MutationObserver(name);
  observer.observe(container, { childList: true, subtree: true, attributeFilter: ['aria-expanded'] });
  observer.observe(body, { childList: true });
  return () => observer.disconnect();
}

function give(element: Element, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
