import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n';
import { applyTokens } from '../ui/tokens';
import { App } from './App';
import './base.css';

applyTokens();
await startLanguage();
const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element with id root');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
