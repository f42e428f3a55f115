import { failedFile, type FileTask, type ReviewedFile } from '../../src/cli/batch/review-chunk';
import { inRooms, type Reviewing } from '../../src/cli/batch/roomier';

const tasks: readonly FileTask[] = ['甲.xlsx', '大.xlsx', '乙.xlsx'].map((file) => ({ file }));

function reviewed({ file }: FileTask): ReviewedFile {
  return { key: file, record: file, contract: '', digest: { ...DIGEST } };
}
const DIGEST = { code: 0, own: false, known: 0, resolved: 0, forms: [] } as const;

function outOfMemory(): Error {
  return Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
}

/** Runs out of memory wherever this file is among others or alone. */
const without =
  (large: string): Reviewing =>
  async (some) => {
    if (some.some(({ file }) => file === large)) throw outOfMemory();
    return some.map(reviewed);
  };

const lost = ({ file }: FileTask, error: Error) => failedFile(file, error, true);

test('where the memory suffices nothing is done twice', async () => {
  const roomier = jest.fn<ReturnType<Reviewing>, Parameters<Reviewing>>();
  const found = await inRooms(tasks, { usual: without('-'), roomier, lost });
  expect(found.map((each) => each?.record)).toEqual(['甲.xlsx', '大.xlsx', '乙.xlsx']);
  expect(roomier).not.toHaveBeenCalled();
});

test('a chunk that is too much for a worker is reviewed file by file in a roomier one', async () => {
  const found = await inRooms(tasks, { usual: without('大.xlsx'), roomier: without('-'), lost });
  expect(found.map((each) => each?.record)).toEqual(['甲.xlsx', '大.xlsx', '乙.xlsx']);
});

test('what is too much for that as well is a bad file with its reason, the others are as they are', async () => {
  const found = await inRooms(tasks, { usual: without('大.xlsx'), roomier: without('大.xlsx'), lost });
  expect(found.map((each) => each?.digest.code)).toEqual([0, 2, 0]);
  const { error } = JSON.parse(found[1]!.record) as { error: { code: string; message: string } };
  expect(error.code).toBe('too-large');
  expect(error.message).toMatch(/^大\.xlsx：文件太大，内存不够，未读取。/);
  // Tried anew by --resume.
  expect(found[1]!.key).toBe('');
});

test('every other failure is none of its concern', async () => {
  const usual = () => Promise.reject(new Error('gone'));
  await expect(inRooms(tasks, { usual, roomier: without('-'), lost })).rejects.toThrow('gone');
});
