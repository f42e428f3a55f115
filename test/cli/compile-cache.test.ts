import * as module from 'node:module';
import { keepCompiled } from '../../src/cli/compile-cache';

test('what is compiled is kept where Node can do that', () => {
  const enableCompileCache = jest.fn();
  keepCompiled({ ...module, enableCompileCache });
  expect(enableCompileCache).toHaveBeenCalledTimes(1);
});

test('an older Node compiles at every start', () => {
  expect(() => keepCompiled({ ...module, enableCompileCache: undefined })).not.toThrow();
});
