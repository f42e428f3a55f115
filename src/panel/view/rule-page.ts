import { formNotFound } from '../../rules/form-not-found';
import { loadPart } from '../../workbook/load-part';
import { loadLater } from '../later-parts';

/**
 * The page of a rule from docs/rules as HTML, made while building (scripts/build/rule-page-loader.cjs). All pages come in one
 * file, loaded in an idle moment or when the first is asked for. @throws {WorkbookError} part-missing
 */
export async function rulePage(id: string): Promise<string> {
  const page = (await loadPart(
    () =>
      import(
        /* webpackMode: "lazy-once", webpackChunkName: "rule-pages", webpackInclude: /\/[a-z0-9-]+\.md$/ */
        `../../../docs/rules/${id}.md`
      ),
  )) as { readonly default: string };
  return page.default;
}

loadLater(() => rulePage(formNotFound.id));
