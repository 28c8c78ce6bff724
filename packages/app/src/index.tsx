import '@backstage/cli/asset-types';
import { collapseSidebar } from '@progressive-delivery/demo-portal';
import ReactDOM from 'react-dom/client';
import { createPortal } from './createPortal';

collapseSidebar(localStorage);
ReactDOM.createRoot(document.getElementById('root')!).render(
  createPortal().createRoot(),
);
