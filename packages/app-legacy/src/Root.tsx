import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarPage,
  SidebarSpace,
} from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import CallSplitIcon from '@material-ui/icons/CallSplit';
import CategoryIcon from '@material-ui/icons/Category';
import HomeIcon from '@material-ui/icons/Home';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import SettingsIcon from '@material-ui/icons/Settings';
import { SidebarLogo } from '@progressive-delivery/demo-portal';
import { PropsWithChildren } from 'react';

/** The frame of every page. */
export function Root({ children }: PropsWithChildren<{}>) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarLogo />
        <SidebarDivider />
        <SidebarGroup label="Menu" icon={<MenuIcon />}>
          <SidebarItem icon={HomeIcon} to="home" text="Home" />
          <SidebarItem icon={CategoryIcon} to="/" text="Catalog" />
          <SidebarItem icon={CallSplitIcon} to="rollouts" text="Rollouts" />
          <SidebarItem icon={SearchIcon} to="search" text="Search" />
          <NotificationsSidebarItem />
        </SidebarGroup>
        <SidebarSpace />
        <SidebarDivider />
        <SidebarGroup
          label="Settings"
          icon={<UserSettingsSignInAvatar />}
          to="/settings"
        >
          <SidebarItem icon={SettingsIcon} to="settings" text="Settings" />
        </SidebarGroup>
      </Sidebar>
      {children}
    </SidebarPage>
  );
}
