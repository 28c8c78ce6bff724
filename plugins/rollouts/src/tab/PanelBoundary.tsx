import Button from '@material-ui/core/Button';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Component, ReactNode } from 'react';
import { InEnglish, useWords } from '../translation';

/** What is missing when it fails. */
type Panel =
  | 'targets'
  | 'state'
  | 'abort'
  | 'steps'
  | 'analysis'
  | 'experiments'
  | 'traffic'
  | 'revisions';

interface PanelBoundaryProps {
  panel: Panel;
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
      <PanelFault panel={this.props.panel} error={error} onRetry={this.reset} />
    );
  }
}

interface PanelFaultProps {
  panel: Panel;
  error: Error;
  onRetry: () => void;
}

function PanelFault({ panel, error, onRetry }: PanelFaultProps) {
  const { t } = useWords();
  return (
    <Notice severity="error">
      <p>
        <strong>{t(`sheet.fault.${panel}`)}</strong>{' '}
        {t('sheet.faultText', {
          message: <InEnglish>{error.message}</InEnglish>,
        })}
      </p>
      <Button
        size="small"
        color="inherit"
        style={{ textTransform: 'none' }}
        onClick={onRetry}
      >
        {t('sheet.tryAgain')}
      </Button>
    </Notice>
  );
}
