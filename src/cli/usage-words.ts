import type { Command, CommanderError, Option } from 'commander';

/** The argument parser speaks English; these are its words for people. Units of what a person typed stay as typed. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** By the parser's code: what is wrong with the word that it quotes, and what to do. */
const ERRORS: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownCommand': (named) => `没有“${named}”这个命令。用 ziping --help 查看全部命令。`,
  'commander.unknownOption': (named) => `没有“${named}”这个选项。在命令后加 --help 查看它的选项。`,
  'commander.optionMissingArgument': (named) => `选项“${named}”后面缺少内容。`,
  'commander.missingMandatoryOptionValue': (named) => `请写明“${named}”。`,
  'commander.missingArgument': (named) => `请写明“${named}”。在命令后加 --help 查看写法。`,
  'commander.excessArguments': () => '写得太多了：这个命令不需要这么多内容。在命令后加 --help 查看写法。',
};

/** The parser's error in Chinese, with what it quotes. @example «请写明“-o, --output <file>”。» */
export function usageError({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  return ERRORS[code]?.(named) ?? `“${named}”写得不对。在命令后加 --help 查看写法。`;
}

/** Help with Chinese headings and defaults, and errors left to usageError; commands made from it are the same. */
export function inChinese(program: Command): Command {
  return program
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue, negate }: Option) =>
        defaultValue === undefined || negate
          ? description
          : `${description}（默认：${String(defaultValue)}）`,
    })
    .configureOutput({ outputError: () => undefined });
}
