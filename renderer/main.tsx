import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/tokens.css';
import 'dayjs/locale/lt';
import 'dayjs/locale/ru';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { shareStyleNonce } from './app/nonce.ts';
import { startWords } from './i18n/index.ts';
import { loadPreferences } from './state/preferences.ts';

shareStyleNonce();
const { language, place } = await loadPreferences();
await startWords(language);
// A bare start goes on where the program was left; an address that says where to go is obeyed.
if (window.location.hash === '' && place !== '/') window.location.replace(`#${place}`);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
