/** `npm run sideload -- [start|stop] [FILE]`: registers the add-in with Excel on this machine, for a trial. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Microsoft's own tool; fetched when needed, because nobody who only builds or tests has a use for it. */
const TOOL = 'office-addin-debugging@7.0.0';
const words = process.argv.slice(2);
const action = words[0] === 'stop' ? 'stop' : 'start';
const file = words.find((word) => word !== 'start' && word !== 'stop') ?? 'manifest.xml';

const EXPLANATION = [
  action === 'start'
    ? '即将用微软官方工具 office-addin-debugging 把加载项登记到本机的 Excel，并打开一个空白工作簿。'
    : '即将用微软官方工具 office-addin-debugging 取消加载项在本机 Excel 中的登记。',
  '需要：Windows 或 Mac，已安装 Excel 2021 及以上或 Microsoft 365，能访问 npm 以下载该工具。',
  `清单里的地址必须已经能打开（开发时为 https://localhost:3000/taskpane.html，证书须受信任）。清单：${file}`,
];
const MANUAL = [
  '本机不是 Windows 或 Mac，没有可登记的 Excel。可以手工旁加载：',
  '  Excel 网页版：“开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项”，选择清单文件；',
  '  Windows：把清单放进共享文件夹，在“信任中心 → 受信任的加载项目录”登记该文件夹；',
  '  Mac：把清单复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/，重启 Excel。',
  '详见 docs/deployment.md。',
  'No Excel to register with on this system; see docs/deployment.md for sideloading by hand.',
];

if (!existsSync(file)) {
  console.error(`找不到清单文件 / no such file: ${file}`);
  process.exit(2);
}
if (process.platform !== 'win32' && process.platform !== 'darwin') {
  for (const line of MANUAL) console.log(line);
  process.exit(1);
}
for (const line of EXPLANATION) console.log(line);
const windows = process.platform === 'win32';
// On Windows npx is a batch file, which Node starts only through a shell; the path then needs its quotes.
const path = windows ? `"${file}"` : file;
const { status } = spawnSync('npx', ['--yes', TOOL, action, path], { stdio: 'inherit', shell: windows });
if (status === 0 && action === 'start') console.log('试用完毕后运行 npm run sideload -- stop 取消登记。');
process.exitCode = status ?? 1;
