import './styles/fonts.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/table.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html に #root がありません');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
