import './styles.css';

export { SidebarLogo } from './brand';
export { collapseSidebar } from './collapseSidebar';
export { DemoSignInPage } from './signIn';
