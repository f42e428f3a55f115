import { absoluteReference, type CellRange, columnLetters, quotedSheet } from '../../sheet/address';
import { ANCHORS, DECLARATION, DRAWING, RELATIONSHIPS } from './namespaces';
import { escapeXml } from './xml';

/** A bar chart over cells of its own sheet, native to Excel: it follows the cells when they change. */
export interface BarChart {
  readonly title: string;
  /** A column of cells, and what they hold. */
  readonly labels: { readonly cells: CellRange; readonly values: readonly string[] };
  readonly series: readonly BarSeries[];
  /** Lying bars suit long labels. */
  readonly isLying?: boolean;
  /** From the corner of the first cell to that of the last. */
  readonly place: CellRange;
}

/** Bars of one kind, one for each label. */
interface BarSeries {
  /** What a legend calls it; none: no legend. */
  readonly name?: string;
  readonly cells: CellRange;
  readonly values: readonly number[];
  /** One for all bars, or one for each. */
  readonly colors: readonly string[];
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The part of one chart. @param sheet name of the sheet that holds its cells */
export function chartXml(chart: BarChart, sheet: string): string {
  const { title, isLying = false } = chart;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    chart.series.map((series, index) => seriesXml(chart, series, index, sheet)).join('') +
    '<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    axesXml(isLying) +
    '</c:plotArea>' +
    (chart.series.some(({ name }) => name !== undefined)
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    '</c:chartSpace>'
  );
}

function seriesXml(
  { labels }: Pick<BarChart, 'labels'>,
  { name, cells, values, colors }: BarSeries,
  index: number,
  sheet: string,
): string {
  const fill = (color = '808080') =>
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>`;
  const points = colors.length < 2 ? [] : colors.map((color, i) => pointXml(i, fill(color)));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (name === undefined ? '' : `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`) +
    `${colors.length < 2 ? fill(colors[0]) : ''}<c:invertIfNegative val="0"/>` +
    points.join('') +
    '<c:dLbls><c:spPr><a:noFill/></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${escapeXml(reference(sheet, labels.cells))}</c:f><c:strCache>${cached(labels.values)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(reference(sheet, cells))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cached(values)}</c:numCache></c:numRef></c:val>` +
    '</c:ser>'
  );
}

function pointXml(index: number, fill: string): string {
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fill}</c:dPt>`;
}

function cached(texts: readonly (string | number)[]): string {
  const points = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(String(text))}</c:v></c:pt>`);
  return `<c:ptCount val="${texts.length}"/>${points.join('')}`;
}

function axesXml(isLying: boolean): string {
  const hidden = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLying ? 'l' : 'b'}"/>${hidden}<c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${isLying ? 'b' : 'l'}"/>${hidden}<c:tickLblPos val="none"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`
  );
}

function reference(sheet: string, { top, left, bottom }: CellRange): string {
  return `${absoluteReference(sheet, { row: top, column: left })}:$${columnLetters(left)}$${bottom}`;
}

/** The part that puts charts onto a sheet; chart n has the relationship rIdn. */
export function drawingXml(charts: readonly BarChart[]): string {
  const anchors = charts.map(({ place, title }, i) =>
    anchorXml(place, title, { id: `rId${i + 1}`, number: i + 2, name: `图表${i + 1}` }),
  );
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${ANCHORS}" xmlns:a="${DRAWING}">${anchors.join('')}</xdr:wsDr>`;
}

/** A chart's place on its sheet. @param id of its relationship @param number of its object, unlike every other on the sheet */
export function anchorXml(
  { top, left, bottom, right }: CellRange,
  title: string,
  { id, number, name }: { id: string; number: number; name: string },
): string {
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    '<xdr:twoCellAnchor>' +
    corner('from', top - 1, left - 1) +
    corner('to', bottom, right) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** A range that a filter covers, as a defined name writes it. */
export function filterReference(sheet: string, range: CellRange): string {
  const corner = (column: number, row: number) => `$${columnLetters(column)}$${row}`;
  return `${quotedSheet(sheet)}!${corner(range.left, range.top)}:${corner(range.right, range.bottom)}`;
}
