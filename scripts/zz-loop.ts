import { fileOf } from './bench/forms';
import { check, grade } from './bench/programs';
async function main() {
  const [what, n, ms] = process.argv.slice(2);
  const bytes = await fileOf(Number(n), 'shared');
  const task = what === 'grade' ? grade : check;
  for (const end = Date.now() + 2000; Date.now() < end;) await task(bytes);
  const { Session } = await import('node:inspector/promises');
  const s = new Session(); s.connect();
  await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 200 }); await s.post('Profiler.start');
  let k = 0;
  const c = process.cpuUsage();
  for (const end = Date.now() + Number(ms); Date.now() < end;) { await task(bytes); k++; }
  const u = process.cpuUsage(c);
  const { profile } = await s.post('Profiler.stop') as any;
  console.log(what, n, k, 'rounds', ((u.user + u.system) / 1000 / k).toFixed(2), 'ms cpu each');
  const self = new Map<string, number>(); const total = new Map<string, number>();
  const byId = new Map(profile.nodes.map((x: any) => [x.id, x]));
  const parent = new Map<number, number>(); for (const x of profile.nodes) for (const c of x.children ?? []) parent.set(c, x.id);
  const dt = profile.timeDeltas; let all = 0;
  profile.samples.forEach((id: number, i: number) => {
    const t = dt[i]; all += t;
    const name = (x: any) => `${x.callFrame.functionName || '(anon)'}:${x.callFrame.lineNumber}`;
    let x: any = byId.get(id); self.set(name(x), (self.get(name(x)) ?? 0) + t);
    const seen = new Set<string>();
    let at: number | undefined = id;
    while (at !== undefined) { const y: any = byId.get(at); const m = name(y); if (!seen.has(m)) { seen.add(m); total.set(m, (total.get(m) ?? 0) + t); } at = parent.get(at); }
  });
  const top = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([a, b]) => `${(b / all * 100).toFixed(1)}% ${a}`).join('\n');
  console.log('SELF\n' + top(self, 28)); console.log('TOTAL\n' + top(total, 75));
}
void main();
