import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useJsonFile } from '../../src/panel/view/use-json-file';

function Picker({ onPick }: { readonly onPick: (name: string) => void }) {
  const [field, open] = useJsonFile('版式文件', (file) => onPick(file.name));
  return (
    <>
      <button onClick={open}>导入…</button>
      {field}
    </>
  );
}

test('a file is taken over once each time it is picked, and the button opens the hidden field', async () => {
  const picked: string[] = [];
  render(<Picker onPick={(name) => picked.push(name)} />);
  const field = screen.getByLabelText<HTMLInputElement>('版式文件');
  const opened = jest.spyOn(field, 'click');
  await userEvent.click(screen.getByRole('button', { name: '导入…' }));
  expect(opened).toHaveBeenCalledTimes(1);
  const file = new File(['{}'], '市局.json', { type: 'application/json' });
  await userEvent.upload(field, file);
  await userEvent.upload(field, file);
  expect(picked).toEqual(['市局.json', '市局.json']);
});
