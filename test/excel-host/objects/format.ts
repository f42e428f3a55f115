import { type CellRange } from '../../../src/sheet/address';
import { HostError } from '../errors';
import { addressesOf, cellOf, peekCell, refuseProtected } from '../model/sheet';
import {
  type CellFormat,
  type Edge,
  type EdgeName,
  EDGES,
  newFormat,
  type SheetState,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
} from '../model/state';
import type { HostObject, Session } from './object';

const PLAIN = newFormat();

/** A format of one range or of several: reads give null where cells differ. */
export class FormatObjects {
  constructor(
    private readonly session: Session,
    private readonly sheet: () => SheetState,
    private readonly ranges: () => CellRange[],
  ) {}

  format(): HostObject {
    return {
      kind: 'RangeFormat',
      ...this.ownProperties(),
      child: {
        Fill: () => this.fill(),
        Font: () => this.font(),
        Borders: () => this.borders(),
        Protection: () => this.protection(),
      },
      call: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
    };
  }

  private fill(): HostObject {
    return {
      kind: 'RangeFill',
      get: { Color: () => this.read('fillColor'), Pattern: () => this.read('fillPattern') },
      set: {
        Color: (value) => {
          this.write('fillColor', colour(value));
          this.write('fillPattern', 'Solid');
        },
        Pattern: (value) => this.write('fillPattern', value),
      },
      call: {
        Clear: () => {
          this.write('fillColor', PLAIN.fillColor);
          this.write('fillPattern', 'None');
        },
      },
    };
  }

  private font(): HostObject {
    const names = {
      Name: 'fontName',
      Size: 'fontSize',
      Bold: 'bold',
      Italic: 'italic',
      Underline: 'underline',
    } as const;
    const { get, set } = this.properties(names);
    return {
      kind: 'RangeFont',
      get: { ...get, Color: () => this.read('color') },
      set: { ...set, Color: (value) => this.write('color', colour(value)) },
    };
  }

  private protection(): HostObject {
    return { kind: 'FormatProtection', ...this.properties({ Locked: 'locked' }) };
  }

  private borders(): HostObject {
    return {
      kind: 'RangeBorderCollection',
      item: (key) => this.border(String(key)),
      items: () => EDGES.map((edge) => this.border(edge)),
    };
  }

  private border(index: string): HostObject {
    const edit = (change: Partial<Edge>) => this.editBorder(index, change);
    const style = () => this.edges(index)[0];
    return {
      kind: 'RangeBorder',
      get: {
        SideIndex: () => index,
        Style: () => style()?.style ?? null,
        Weight: () => style()?.weight ?? null,
        Color: () => style()?.color ?? null,
      },
      set: {
        Style: (value) => edit({ style: String(value) }),
        Weight: (value) => edit({ weight: String(value), style: 'Continuous' }),
        Color: (value) => edit({ color: String(colour(value)) }),
      },
    };
  }

  /** The edge of a range lies on its outermost cells; inside borders on those between. */
  private editBorder(index: string, change: Partial<Edge>): void {
    this.session.changing();
    refuseProtected(this.sheet());
    for (const range of this.ranges()) {
      for (const address of addressesOf(range)) {
        for (const edge of edgesAt(index, range, address))
          Object.assign(cellOf(this.sheet(), address).format.borders[edge], change);
      }
    }
  }

  private edges(index: string): Edge[] {
    return this.ranges().flatMap((range) =>
      addressesOf(range).flatMap((address) =>
        edgesAt(index, range, address).map(
          (edge) => (peekCell(this.sheet(), address)?.format ?? PLAIN).borders[edge],
        ),
      ),
    );
  }

  private ownProperties(): Pick<HostObject, 'get' | 'set'> {
    const base = this.properties({
      HorizontalAlignment: 'horizontal',
      VerticalAlignment: 'vertical',
      WrapText: 'wrap',
      IndentLevel: 'indent',
    });
    return {
      get: {
        ...base.get,
        ColumnWidth: () => this.size('columnWidths', STANDARD_WIDTH),
        RowHeight: () => this.size('rowHeights', STANDARD_HEIGHT),
      },
      set: {
        ...base.set,
        ColumnWidth: (value) => this.resize('columnWidths', Number(value)),
        RowHeight: (value) => this.resize('rowHeights', Number(value)),
      },
    };
  }

  private properties(names: Readonly<Record<string, keyof CellFormat>>): {
    get: Record<string, () => unknown>;
    set: Record<string, (value: unknown) => void>;
  } {
    const entries = Object.entries(names);
    return {
      get: Object.fromEntries(entries.map(([name, key]) => [name, () => this.read(key)])),
      set: Object.fromEntries(
        entries.map(([name, key]) => [name, (value: unknown) => this.write(key, value)]),
      ),
    };
  }

  private read(key: keyof CellFormat): unknown {
    const found = new Set<unknown>();
    for (const range of this.ranges()) {
      if (range.bottom - range.top > 100_000) return null;
      for (const address of addressesOf(range))
        found.add((peekCell(this.sheet(), address)?.format ?? PLAIN)[key]);
    }
    return found.size === 1 ? [...found][0] : null;
  }

  private write(key: keyof CellFormat, value: unknown): void {
    this.session.changing();
    refuseProtected(this.sheet());
    if (typeof value !== typeof PLAIN[key])
      throw new HostError('InvalidArgument', `not a ${key}: ${JSON.stringify(value)}`);
    for (const range of this.ranges()) {
      for (const address of addressesOf(range))
        Object.assign(cellOf(this.sheet(), address).format, { [key]: value });
    }
  }

  private lines(which: 'columnWidths' | 'rowHeights'): number[] {
    return this.ranges().flatMap(({ top, left, bottom, right }) => {
      const [from, to] = which === 'columnWidths' ? [left, right] : [top, bottom];
      return Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, index) => from + index);
    });
  }

  private size(which: 'columnWidths' | 'rowHeights', standard: number): number | null {
    const found = new Set(this.lines(which).map((line) => this.sheet()[which].get(line) ?? standard));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  private resize(which: 'columnWidths' | 'rowHeights', points: number): void {
    this.session.changing();
    refuseProtected(this.sheet());
    if (!(points >= 0 && points <= 2000)) throw new HostError('InvalidArgument', `not a size: ${points}`);
    this.lines(which).forEach((line) => this.sheet()[which].set(line, points));
  }
}

/** «DDEBF7», «#ddebf7» → «#DDEBF7». @throws {HostError} InvalidArgument */
function colour(value: unknown): string {
  const found = /^#?([0-9a-f]{6})$/i.exec(String(value));
  if (!found?.[1]) throw new HostError('InvalidArgument', `not a colour: ${String(value)}`);
  return `#${found[1].toUpperCase()}`;
}

/** Which edges of one cell a border index of a range means. */
function edgesAt(
  index: string,
  range: CellRange,
  { row, column }: { row: number; column: number },
): EdgeName[] {
  switch (index) {
    case 'EdgeTop':
      return row === range.top ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === range.bottom ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === range.left ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === range.right ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return row < range.bottom ? ['EdgeBottom'] : [];
    case 'InsideVertical':
      return column < range.right ? ['EdgeRight'] : [];
    default:
      throw new HostError('InvalidArgument', `not a border: ${index}`);
  }
}
