import { Words } from '../Words';
import { home as english } from '../en/home';

export const home: Words<typeof english> = {
  'home.title': 'Rollouts que requieren atención',
  'home.none': 'Sus equipos no tienen nada que requiera atención.',
  'home.moving_one': '{{count}} está en movimiento.',
  'home.moving_other': '{{count}} están en movimiento.',
  'home.all': 'Todos los rollouts de mis equipos',
  'home.more_one': '{{count}} más',
  'home.more_other': '{{count}} más',
  'home.loading': 'Cargando los rollouts',
  'home.failed': 'No se pudieron cargar los rollouts.',
};
