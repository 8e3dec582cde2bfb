import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from './Icon.tsx';
import { uiText } from './uiText.ts';

const PLACES: readonly {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  /** 同じ所とみる、別の番地。 */
  readonly also?: string;
}[] = [
  { to: '/', label: uiText.nav.home, icon: 'home' },
  { to: '/register', label: uiText.nav.register, icon: 'register' },
  { to: '/bureau', label: uiText.nav.bureau, icon: 'calendar' },
  { to: '/survey', label: uiText.nav.survey, icon: 'survey', also: '/form' },
  { to: '/tally', label: uiText.nav.tally, icon: 'tally' },
  { to: '/handout', label: uiText.nav.handout, icon: 'handout', also: '/frozen' },
  { to: '/trust', label: uiText.nav.trust, icon: 'trust' },
];

export function NavRail() {
  const [location] = useLocation();
  return (
    <nav className="rail" aria-label={uiText.navigation}>
      {PLACES.map(({ to, label, icon, also }) => {
        const within = (place: string) => location === place || location.startsWith(`${place}/`);
        const here = to === '/' ? location === '/' : within(to) || (also !== undefined && within(also));
        return (
          <Link key={to} href={to} {...(here ? { 'aria-current': 'page' as const } : {})}>
            <Icon name={icon} />
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
