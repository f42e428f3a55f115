import { useId } from 'react';
import type { FormEntry } from '../state';
import { usePanelState, useSession } from './context';

/** The forms of the workbook, where there are several; and which sheet is shown. */
export function FormPicker() {
  const session = useSession();
  const { forms, form, isElsewhere } = usePanelState();
  const id = useId();
  if (forms.length < 2 && form && !isElsewhere && form.isHidden !== true) return null;
  if (forms.length === 0) return null;
  return (
    <div className="form-picker">
      <label htmlFor={id}>{isElsewhere ? '当前工作表不是自评表，正在显示' : '自评表'}</label>
      <select
        id={id}
        value={form ? keyOf(form) : ''}
        onChange={({ target }) => {
          const chosen = forms.find((each) => keyOf(each) === target.value);
          if (chosen) void session.show(chosen);
        }}
      >
        {!form && <option value="">请选择…</option>}
        {forms.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      {form?.isHidden === true && (
        <p className="quiet">这张自评表在隐藏的工作表“{form.sheet}”里；要在表中看到它，请先取消隐藏。</p>
      )}
    </div>
  );
}

function nameOf({ sheet, title, isHidden }: FormEntry): string {
  const name = title === sheet ? sheet : `${sheet}：${title}`;
  return isHidden === true ? `${name}（隐藏的工作表）` : name;
}

function keyOf({ sheet, index }: FormEntry): string {
  return `${index} ${sheet}`;
}
