import { Fragment, type ReactNode } from 'react';
import { numberTokens } from '../../shared/handout/origins/markedText.ts';
import { printedText } from '../../shared/handout/printedText.ts';

/** 文の何番目の数 (numberTokens) を、どう出すか。 */
type NumberWriter = (token: number, printed: string) => ReactNode;

interface PrintedTextProps {
  readonly text: string;
  readonly number?: NumberWriter;
}

/** 紙に出す字 (半角の数字、I II III)。`**…**` は太字、\n は改行。 */
export function PrintedText({ text, number }: PrintedTextProps) {
  let token = 0;
  const write = (part: string): ReactNode => {
    if (number === undefined) return part;
    const found = numberTokens(part);
    const pieces = found.map((each, index) => {
      const end = (found[index - 1]?.index ?? 0) + (found[index - 1]?.text.length ?? 0);
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: 数は並び替わらない
        <Fragment key={index}>
          {part.slice(end, each.index)}
          {number(token + index, each.text)}
        </Fragment>
      );
    });
    const last = found.at(-1);
    token += found.length;
    return [...pieces, part.slice(last === undefined ? 0 : last.index + last.text.length)];
  };
  return printedText(text)
    .split('\n')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: 行は並び替わらない
      <Fragment key={index}>
        {index > 0 && <br />}
        {emphasise(line, write)}
      </Fragment>
    ));
}

function emphasise(line: string, write: (part: string) => ReactNode): ReactNode {
  return line.split('**').map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: 部分は並び替わらない
    if (index % 2 === 0) return <Fragment key={index}>{write(part)}</Fragment>;
    return <strong key={part}>{write(part)}</strong>;
  });
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
