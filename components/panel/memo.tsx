import { Component, type ComponentChild, type FunctionComponent } from 'preact';

/**
 * A component that is drawn again only when one of its props is another. Lists of findings are long, and most of
 * them stay as they are when one is opened.
 */
export function memo<P extends object>(Inner: FunctionComponent<P>) {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Record<string, unknown>;
      return Object.entries(next).some(([name, value]) => before[name] !== value);
    }
    override render(): ComponentChild {
      return <Inner {...(this.props as P)} />;
    }
  };
}
