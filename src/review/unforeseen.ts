/** The words for what nobody foresaw: what it was is of use to a programmer alone. */
export const UNFORESEEN = '程序出现没有预料到的错误，文件没有改动。请把文件和所用的命令交给技术人员。';
