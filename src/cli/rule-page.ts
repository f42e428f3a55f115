/** The page of a rule from docs/rules as it is written; part of the one file that the command line is. */
export async function rulePage(id: string): Promise<string> {
  const page = (await import(
    /* webpackMode: "eager", webpackInclude: /\/[a-z0-9-]+\.md$/ */ `../../docs/rules/${id}.md`
  )) as { readonly default: string };
  return page.default;
}
