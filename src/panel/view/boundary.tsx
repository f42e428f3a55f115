import { Component, type ReactNode } from 'react';
import { Trouble } from './trouble';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Where something in the panel breaks, words and a way on take its place, never an empty pane. */
export class Boundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Trouble
        heading="这里显示不出来了"
        text="面板出了错，表格和已做的修改不受影响。请点“重新显示”；仍然这样时请刷新。"
        takesFocus
        action="重新显示"
        onAction={() => this.setState({ isBroken: false })}
      />
    );
  }
}
