import { normalise } from '../normalise';

/** Of the project's money as a whole: «执行率偏低», «资金尚未支付», «结余»; a row whose balance is paid later is none. */
const ABOUT_SPENDING =
  /执行(?:率|进度|情况|偏低|较低|缓慢)|支出(?:进度|率|较|偏|缓慢)|(?:支付|拨付|付款|报账)(?:进度|较慢|偏慢|缓慢|滞后)|库款|(?:资金|预算|经费|款项|项目款).{0,10}(?:未|没有|无法|不能).{0,4}(?:支付|支出|执行|使用|拨付|下达)|结余|结转|剩余资金/;
/** What was not paid, or later; in a row's reason it may be the row's own balance. */
const LATE =
  /(?:支出|执行数).{0,4}(?:低于|少于|小于)|(?:未|暂缓|推迟|延迟|减少|减缓|延后|次年|下年|跨年).{0,6}(?:列支|支付|拨付|兑付|报销|结算|支出)|(?:列支|支付|支出|拨付|结算|发放).{0,4}(?:减少|滞后|较晚|推迟|延后)/;
const ABOUT_CHANGE = /调整|追加|调减|调增|压减|追减|新增|增加|核减|收回|下达|结转/;

/** Whether a text says a word about why money was not spent. */
export function speaksOfSpending(text: string): boolean {
  return ABOUT_SPENDING.test(normalise(text));
}

/** Whether a text of the whole project says that something was not paid, or is paid later. */
export function speaksOfLatePayment(text: string): boolean {
  return LATE.test(normalise(text));
}

/** Whether a text says a word about a change of the budget or of the targets. */
export function speaksOfChange(text: string): boolean {
  const plain = normalise(text);
  return (
    ABOUT_CHANGE.test(plain) &&
    (/预算|资金|财政|目标|指标|计划|任务/.test(plain) ||
      /由.{1,10}(?:调|减|增|核)(?:整|减|增)?为/.test(plain))
  );
}
