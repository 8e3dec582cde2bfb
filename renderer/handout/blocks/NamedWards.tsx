import { PrintedText } from '../PrintedText.tsx';

/** 紙に出す区の名。 */
export function NamedWards({ label, wards }: { readonly label: string; readonly wards: readonly string[] }) {
  return (
    <div className="named-wards">
      <span className="named-label">
        <PrintedText text={label} />
      </span>
      <span className="named-list" data-label>
        {wards.map((ward) => (
          <span key={ward}>{ward} </span>
        ))}
      </span>
    </div>
  );
}
