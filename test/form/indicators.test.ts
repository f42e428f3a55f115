import { Answers } from '../../src/form/answers';
import { readIndicators } from '../../src/form/indicators';
import { NO_LAYOUT } from '../../src/form/layout';
import { scanSheet } from '../../src/form/scan';
import { gridSheet } from '../support/form-sheet';

test('a header that stands again below the limit of its table is passed, not read for ever', () => {
  const sheet = gridSheet([
    ['三级指标', '指标值', '完成值'],
    ['修路里程', '20公里', '20公里'],
    ['三级指标', '指标值', '完成值'],
  ]);
  const rows = { headerRow: 1, headings: [], repeated: new Set([3]), limit: 2 };
  const { indicators } = readIndicators(scanSheet(sheet, new Answers(NO_LAYOUT)), {
    rows,
    columns: { level3: 1, target: 2, actual: 3 },
    read: [],
    deducts: false,
    paired: [],
    ticks: [],
  });
  expect(indicators.map(({ level3 }) => level3.value)).toEqual(['修路里程']);
});
