import { writeFileSync } from 'node:fs';
import { buildProgram } from '../src/cli/main';

/** docs/cli.md: the help of every command as it prints it, below what holds for all of them. */
const INTRODUCTION = `# 命令行

（本页由 \`npm run docs\` 从命令本身生成；每个命令的说明也可用 \`npx ziping 命令 --help\` 查看。）

先 \`npm ci && npm run build\`，之后用 \`npx ziping\`；文件夹 \`dist/cli\` 不需要别的文件，可以整个拷到任何装有 Node.js 20
或更新版本的电脑上，用 \`node ziping.cjs\` 运行。

- **退出码**：0 没有必须修改之处；1 有必须修改之处（基线中已知的、已忽略的不算）；2 文件无法读取或用法有误。
- **文件夹**：连同下级文件夹一起看。.xls、.et、.ods 和另存成 .xls 的网页也能检查，但要写入须先另存为 .xlsx；其他文件只在标准错误中计数并
  列名；锁文件（~$…）和隐藏文件不算。
- **原文件不动**：\`grade\` 写“原名.已评.xlsx”，\`fix\` 写“原名.已改.xlsx”；\`--in-place\` 才写回原文件，先写临时文件、读回核对，再改名。
- **多个项目**：\`batch\` 还把各项目放在一起比较：同一单位的几个项目自评都是满分，或不同项目的长段文字（30 字以上）除名称和数字外都一样，
  都另行说明，并写入汇总表的“与其他项目比较”一列；不影响结论和退出码。
- **基线**：\`--baseline\` 给出以前的 \`--format json\` 或 \`--write-baseline\` 结果，其中已有的问题显示为“已知”，不计入退出码；
  不再有的列为“已消除”。文件名、规则、工作表、第一个单元格和说明都相同，才算同一个问题；同名文件按所在文件夹区分。
- **忽略**：\`ignore\` 把规则、位置、理由、姓名和日期存进工作簿（其余一律不动），面板、网页和命令行都列为“已忽略”；
  没有理由、所指之处没有问题，都不写入。
- **口径**：自定口径（[格式](policy.schema.json)）可以整份存进工作簿：\`grade --policy 文件\` 或面板写入，此后 \`check\`、\`grade\`、
  \`report\`、\`batch\` 都按它检查并说明；另给 \`--policy\` 时以给出的为准。
- **供程序使用**：\`--format json\` 的内容见 [json.md](json.md)。输出可以接到别的命令，对方提前结束（如 \`| head\`）不算出错。
`;

async function main(): Promise<void> {
  let printed = '';
  const program = await buildProgram({
    terminal: { out: (text) => void (printed += text), err: () => {}, isColored: false },
    done: () => {},
    now: () => new Date(0),
  });
  const sections = program.commands.map((command) => {
    printed = '';
    command.outputHelp();
    return `## ziping ${command.name()}\n\n\`\`\`\n${printed.trimEnd()}\n\`\`\`\n`;
  });
  writeFileSync('docs/cli.md', [INTRODUCTION, ...sections].join('\n'));
}

void main();
