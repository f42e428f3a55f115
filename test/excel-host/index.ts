export { type Behaviour, behaviourOf, LENIENT, STRICT } from './behaviour';
export { DOCUMENTED_ERRORS, type ErrorCode } from './errors';
export type { Moment } from './faults';
export { ExcelHost, type ExcelHostOptions } from './host';
export { loadOffice } from './node';
export { isSetSupported } from './requirements';
