import '@backstage/cli/asset-types';
import ReactDOM from 'react-dom/client';
import { collapseSidebar } from './collapseSidebar';
import { createPortal } from './createPortal';
import '@backstage/ui/css/styles.css';
import './styles.css';

collapseSidebar(localStorage);
ReactDOM.createRoot(document.getElementById('root')!).render(
  createPortal().createRoot(),
);
