import { VERSION } from '../../version';
import { HELP, type HelpPlace, PARTS } from './help-words';
import { NativeDialog } from './native-dialog';

interface HelpDialogProps {
  readonly className: string;
  /** Where the panel stands: keys and the way of the file differ. */
  readonly place: HelpPlace;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** 帮助: the way through, what each part does, the keys, and what happens to the file. */
export default function HelpDialog({ className, place, isOpen, onClose }: HelpDialogProps) {
  const { steps, keys, privacy } = HELP[place];
  return (
    <NativeDialog className={`help ${className}`} isOpen={isOpen} title="帮助" onClose={onClose} isText>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>各部分</h3>
      <Pairs pairs={PARTS} />
      <h3>按键</h3>
      <Pairs pairs={keys} areKeys />
      <h3>文件去了哪里</h3>
      <p>{privacy}</p>
      <p className="help-foot">
        绩效自评助手 {VERSION} ·{' '}
        <a href="assets/help.html" target="_blank" rel="noreferrer">
          使用说明
        </a>
      </p>
      <div className="help-close">
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </NativeDialog>
  );
}

type PairsProps = { readonly pairs: readonly (readonly [string, string])[]; readonly areKeys?: boolean };

function Pairs({ pairs, areKeys = false }: PairsProps) {
  return (
    <dl className="help-pairs">
      {pairs.map(([name, does]) => (
        <div key={name}>
          <dt>{areKeys ? <kbd>{name}</kbd> : name}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
