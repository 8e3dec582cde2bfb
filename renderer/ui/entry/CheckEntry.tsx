import './entry.css';

interface CheckEntryProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckEntry({ label, checked, onChange }: CheckEntryProps) {
  return (
    <label className="choice-label">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
