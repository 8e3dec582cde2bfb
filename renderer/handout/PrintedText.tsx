import { Fragment, type ReactNode } from 'react';
import { printedText } from '../../shared/handout/printedText.ts';

/** 紙に出す字 (半角の数字、I II III)。`**…**` は太字、\n は改行。 */
export function PrintedText({ text }: { readonly text: string }) {
  return printedText(text)
    .split('\n')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: 行は並び替わらない
      <Fragment key={index}>
        {index > 0 && <br />}
        {emphasise(line)}
      </Fragment>
    ));
}

function emphasise(line: string): ReactNode {
  return line.split('**').map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part));
}

/**
 * 表の数字。書体に等幅数字が無く、1だけ 0.13em 細い。1の左右に 0.045em を足すと桁がそろう
 * (それ以上足すと、取り出した文字に空白が入る)。
 */
export function TabularNumber({ value }: { readonly value: number }) {
  return (
    <span className="tabular">
      {[...value.toLocaleString('en-US')].map((char, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: 桁は並び替わらない
        <Fragment key={index}>{char === '1' ? <span className="one">1</span> : char}</Fragment>
      ))}
    </span>
  );
}
