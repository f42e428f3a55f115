import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Policy } from '../../policy/policy';
import { encodePolicy } from '../../policy/codec';
import { saveFile } from '../save-file';
import { ArrivingTitle } from './arriving-title';

/** 导出口径: as a file where the window allows a download, and as text where it does not. */
export function PolicyExport({ policy, onBack }: { readonly policy: Policy; readonly onBack: () => void }) {
  const text = `${JSON.stringify(encodePolicy(policy), null, 2)}\n`;
  const fileName = `${policy.id}.json`;
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    area.current?.select();
    setSaid((await isCopied(text)) ? '已复制，可粘贴到文本文件里。' : '文字已选中，请按 Ctrl+C 复制。');
  };
  const download = () => {
    saveFile(text, fileName, 'application/json');
    setSaid(`已交给浏览器下载“${fileName}”。没有反应时请用“复制文字”，存成 .json 文件。`);
  };
  return (
    <DialogBody>
      <ArrivingTitle text="导出口径" />
      <DialogContent className="settings">
        <p>
          “{policy.title}”存成文件 {fileName} 后，可在别的工作簿里导入，也可用于命令行的 --policy。
        </p>
        <Field label="口径的内容（JSON）">
          <Textarea textarea={{ ref: area }} className="pack-text" readOnly value={text} rows={12} />
        </Field>
        <p role="status">{said}</p>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={download}>
          下载文件
        </Button>
        <Button onClick={() => void copy()}>复制文字</Button>
        <Button onClick={onBack}>返回</Button>
      </DialogActions>
    </DialogBody>
  );
}

/** Office's window may refuse the clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
