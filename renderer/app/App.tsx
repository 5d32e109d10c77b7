import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { setPreferences, usePreferences } from '#renderer/state/preferences.ts';
import { watchToday } from '#renderer/state/today.ts';
import { PlansScreen } from '#renderer/screens/plans/PlansScreen.tsx';
import { Commands } from './Commands.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { styleNonce } from './nonce.ts';
import { PlanFrame } from './PlanFrame.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

/** The whole program: theme, words, addresses, and the screen that the address names. */
export function App() {
  const { language, colorScheme } = usePreferences();
  useEffect(watchToday, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme={colorScheme}
      {...(colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme })}
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <ModalsProvider>
          <Notifications position="bottom-center" limit={3} />
          <ErrorBoundary>
            {/* oxlint-disable-next-line react/hooks -- the router takes its way of reading the address as a hook */}
            <Router hook={useHashLocation}>
              <RememberPlace />
              <Commands />
              <Switch>
                <Route path="/plan/:planId/:section/:part?">
                  {(params) => (
                    <PlanFrame
                      planId={decodeURIComponent(params.planId)}
                      section={params.section}
                      part={params.part ?? null}
                    />
                  )}
                </Route>
                <Route>
                  <PlansScreen />
                </Route>
              </Switch>
            </Router>
          </ErrorBoundary>
        </ModalsProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

/** Keeps the address, so that the next start opens the same place. */
function RememberPlace() {
  const [location] = useLocation();
  useEffect(() => {
    if (usePreferences.getState().place !== location) void setPreferences({ place: location });
  }, [location]);
  return null;
}
