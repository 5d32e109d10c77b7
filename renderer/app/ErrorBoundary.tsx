import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import i18next from 'i18next';
import classes from './ErrorBoundary.module.css';

/** Keeps a fault in one screen from taking the program down: says what happened and offers the way on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const fault: Error | null = this.state.fault;
    if (!fault) return this.props.children;
    return (
      <main className={classes.fault} role="alert">
        <h1>{i18next.t('fault.title')}</h1>
        <p>{i18next.t('fault.text')}</p>
        <pre>{(fault as Error).message}</pre>
        <Button
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {i18next.t('fault.back')}
        </Button>
      </main>
    );
  }
}
