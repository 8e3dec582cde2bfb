import type { FieldPiece, FieldsBlock, RecordField } from '../../../shared/handout/model/fieldsBlock.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 台帳の記録: 名札と文を縦に、まとまりごとに題。 */
export function FieldsFigure({ block }: { readonly block: FieldsBlock }) {
  // 図の題が無ければ、まとまりの題がその段の見出し。
  const Heading = block.title === '' ? 'h3' : 'h4';
  return (
    <figure>
      <FigureTitle {...block} />
      {block.groups.length === 0 ? (
        <p className="records-none">{block.nothing}</p>
      ) : (
        <div className="field-groups">
          {block.groups.map(({ title, fields }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: まとまりは並び替わらない
            <section key={at} className="field-group">
              {title === '' ? null : (
                <Heading>
                  <PrintedText text={title} />
                </Heading>
              )}
              <dl>
                {fields.map((field, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: 欄は並び替わらない
                  <Field key={index} field={field} title={title === '' ? block.title : title} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      )}
    </figure>
  );
}

function Field({ field, title }: { readonly field: RecordField; readonly title: string }) {
  return (
    <div className="record-field">
      <dt>
        <PrintedText text={field.label} />
      </dt>
      <dd>
        {field.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: 行は並び替わらない
          <p key={at}>
            {line.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: 切れはしは並び替わらない
              <Piece key={index} piece={piece} title={title} />
            ))}
          </p>
        ))}
      </dd>
    </div>
  );
}

/** 文の切れはし。出所のある数と日は、画面では押せる。 */
function Piece({ piece, title }: { readonly piece: FieldPiece; readonly title: string }) {
  const { text, number, origin } = piece;
  if (origin === undefined) return <PrintedText text={text} />;
  return (
    <OpenableNumber figure={{ ...origin, title, count: number?.value ?? 0, labelled: number === undefined }}>
      <PrintedText text={text} />
    </OpenableNumber>
  );
}
