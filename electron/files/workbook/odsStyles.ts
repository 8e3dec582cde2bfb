import type { XmlAttributes } from './readXml.ts';

interface OdsStyle {
  readonly parent: string;
  /** 書かれていなければ親に従う。 */
  line?: boolean;
  raised?: boolean;
}

const LONGEST_LINE = 50;

/** styles.xml と content.xml の書式のうち、取消線・上付き・下付きだけ。後に読んだものが勝つ。 */
export class OdsStyles {
  private readonly styles = new Map<string, OdsStyle>();
  private current: OdsStyle | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style') {
      const family = attributes['style:family'] ?? '';
      this.current = { parent: `${family} ${attributes['style:parent-style-name'] ?? ''}` };
      this.styles.set(`${family} ${attributes['style:name'] ?? ''}`, this.current);
    } else if (name === 'text-properties' && this.current) {
      const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
      const position = attributes['style:text-position'];
      if (line !== undefined) this.current.line = line !== 'none';
      if (position !== undefined) this.current.raised = !/^[+-]?0(\.0*)?%/.test(position.trim());
    }
  }

  close(name: string): void {
    if (name === 'style') this.current = null;
  }

  isStruck(family: 'table-cell' | 'text' | 'paragraph', name: string | undefined): boolean {
    return this.inherited(family, name, 'line') || this.inherited(family, name, 'raised');
  }

  private inherited(family: string, name: string | undefined, property: 'line' | 'raised'): boolean {
    let style = name === undefined ? undefined : this.styles.get(`${family} ${name}`);
    // 親が回っていても終わる。
    for (let step = 0; style && step < LONGEST_LINE; step += 1) {
      const value = style[property];
      if (value !== undefined) return value;
      style = this.styles.get(style.parent);
    }
    return false;
  }
}
