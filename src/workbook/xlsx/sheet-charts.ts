import type { NewSheet, SheetChart } from '../../sheet/new-sheet';
import { anchorXml, type BarChart, chartXml } from './chart-part';
import { readOutline } from './container';
import type { PackageDraft } from './draft';
import { ANCHORS, DECLARATION, DRAWING } from './namespaces';
import { readRelationships } from './relationships';
import { applySplices } from './splice';
import { parseXml } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument';
/** Numbers of objects of a person are small; ours begin above them. */
const FIRST_OBJECT = 9000;

/** Where charts of a sheet go. */
interface ChartSheet {
  /** Part of the sheet. */
  readonly path: string;
  /** Base of the types of relationships, transitional or strict. */
  readonly base: string;
  /** Part of the drawing that the sheet has already. */
  readonly drawing: string | undefined;
}

/**
 * Puts the charts of a new sheet into a draft. One that stands in the drawing of the replaced sheet by its name follows
 * the new rows; one that a person threw away stays away (`isNew` is false then).
 * @returns the relationship id of a drawing that the sheet has to name; undefined where it names one already, or none
 */
export function putCharts(draft: PackageDraft, sheet: NewSheet, place: ChartSheet): string | undefined {
  const { charts = [] } = sheet;
  const known = place.drawing === undefined ? [] : namesIn(draft, place.drawing);
  for (const chart of charts) if (known.includes(chart.name)) moveChart(draft, sheet.name, chart, place);
  const added = charts.filter(({ name, isNew }) => isNew && !known.includes(name));
  if (added.length === 0) return undefined;
  const target = place.drawing ?? newDrawing(draft, place.path);
  const anchors = added.map((chart, index) => {
    const id = addChart(draft, target, sheet.name, chart, place.base);
    return anchorXml(chart.place, chart.title, { id, number: FIRST_OBJECT + index, name: chart.name });
  });
  insertAnchors(draft, target, anchors.join(''));
  return place.drawing === undefined
    ? draft.addRelationship(place.path, `${place.base}/drawing`, target)
    : undefined;
}

function newDrawing(draft: PackageDraft, owner: string): string {
  const path = draft.freePath(owner, (number) => `xl/drawings/drawing${number}.xml`);
  draft.put(path, `${DECLARATION}<xdr:wsDr xmlns:xdr="${ANCHORS}" xmlns:a="${DRAWING}"></xdr:wsDr>`);
  draft.addContentType(path, `${TYPE}.drawing+xml`);
  return path;
}

function addChart(
  draft: PackageDraft,
  drawing: string,
  sheet: string,
  chart: SheetChart,
  base: string,
): string {
  const path = draft.freePath(drawing, (number) => `xl/charts/chart${number}.xml`);
  draft.put(path, chartXml(barChart(chart), sheet));
  draft.addContentType(path, `${TYPE}.drawingml.chart+xml`);
  return draft.addRelationship(drawing, `${base}/chart`, path);
}

function barChart({ title, labels, series, place }: SheetChart): BarChart {
  return {
    title,
    labels,
    series: series.map(({ name, color, cells, values }) => ({ name, cells, values, colors: [color] })),
    isLying: true,
    place,
  };
}

function insertAnchors(draft: PackageDraft, path: string, anchors: string): void {
  const xml = draft.text(path);
  const { root } = readOutline(xml, path);
  draft.put(path, applySplices(xml, [{ start: root.closeStart, end: root.closeStart, text: anchors }]));
}

/** The names of the objects in a drawing. */
function namesIn(draft: PackageDraft, path: string): string[] {
  const names: string[] = [];
  parseXml(draft.text(path), path, {
    open(element, { name }) {
      if (element === 'cNvPr' && name !== undefined) names.push(name);
    },
  });
  return names;
}

/** The anchor of a chart moves with its rows, and the chart speaks of their new place. */
function moveChart(
  draft: PackageDraft,
  sheet: string,
  chart: SheetChart,
  { drawing = '' }: ChartSheet,
): void {
  const xml = draft.text(drawing);
  const anchor = anchorOf(xml, drawing, chart.name);
  if (!anchor) return;
  const id = /\br:id="([^"]+)"/.exec(anchor.text)?.[1];
  const target = readRelationships(draft, drawing).find((each) => each.id === id)?.target;
  if (id === undefined || target === undefined || !draft.has(target)) return;
  const text = anchorXml(chart.place, chart.title, { id, number: FIRST_OBJECT, name: chart.name });
  draft.put(drawing, applySplices(xml, [{ start: anchor.start, end: anchor.end, text }]));
  draft.put(target, refersAgain(draft.text(target), barChart(chart), sheet));
}

/** A chart with new references, otherwise as the person left it; made anew where they changed what it refers to. */
function refersAgain(xml: string, chart: BarChart, sheet: string): string {
  const fresh = chartXml(chart, sheet);
  const references = [...fresh.matchAll(REFERENCE)].map(([text]) => text);
  const before = [...xml.matchAll(REFERENCE)];
  if (before.length !== references.length) return fresh;
  let index = 0;
  return xml.replace(REFERENCE, (all) => references[index++] ?? all);
}

const REFERENCE = /<c:f>[^<]*<\/c:f>/g;

/** The child of the drawing that holds an object of a name. */
function anchorOf(
  xml: string,
  path: string,
  name: string,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const places = readOutline(xml, path).children.map(({ start, end }) => ({
    start,
    end,
    text: xml.slice(start, end),
  }));
  return places.find(({ text }) => text.includes(`name="${name}"`));
}
