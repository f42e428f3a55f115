/**
 * The page of a rule from docs/rules as HTML, made while building (scripts/build/rule-page-loader.cjs). All pages come in one
 * file, loaded when the first is asked for.
 */
export async function rulePage(id: string): Promise<string> {
  const page = (await import(
    /* webpackMode: "lazy-once", webpackChunkName: "rule-pages", webpackInclude: /\/[a-z0-9-]+\.md$/ */
    `../../../docs/rules/${id}.md`
  )) as { readonly default: string };
  return page.default;
}
