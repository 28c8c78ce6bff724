import Button from '@material-ui/core/Button';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Component, ReactNode } from 'react';

interface PanelBoundaryProps {
  /** What is missing when it fails, as the subject of a sentence: `The steps`. */
  subject: string;
  /** A new value is a new chance. */
  data: unknown;
  children: ReactNode;
}

interface PanelBoundaryState {
  error?: Error;
}

/** Keeps a fault of one panel from taking the page down. */
export class PanelBoundary extends Component<
  PanelBoundaryProps,
  PanelBoundaryState
> {
  static getDerivedStateFromError(error: Error): PanelBoundaryState {
    return { error };
  }

  state: PanelBoundaryState = {};

  componentDidUpdate(previous: PanelBoundaryProps) {
    if (this.state.error && previous.data !== this.props.data) {
      this.reset();
    }
  }

  private readonly reset = () => this.setState({ error: undefined });

  render() {
    const { error } = this.state;
    if (!error) {
      return this.props.children;
    }
    return (
      <Notice severity="error">
        <p>
          <strong>{this.props.subject} cannot be shown.</strong> This is a fault
          of this page, not of the rollout: {error.message}
        </p>
        <Button
          size="small"
          color="inherit"
          style={{ textTransform: 'none' }}
          onClick={this.reset}
        >
          Try again
        </Button>
      </Notice>
    );
  }
}
