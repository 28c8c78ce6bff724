import { Words } from '../Words';
import { traffic as english } from '../en/traffic';

export const traffic: Words<typeof english> = {
  'traffic.noUser': 'ningún usuario está en {{version}}',
  'traffic.allUsers': 'todos los usuarios están en {{version}}',
  'traffic.someUsers': 'el {{percent}} de los usuarios está en {{version}}',
  'traffic.share': '{{percent}} del tráfico en {{version}}',
  'traffic.shareAskedFor': '{{percent}} del tráfico solicitado en {{version}}',
  'traffic.heading': 'Tráfico',
  'traffic.askedFor': 'Solicitado',
  'traffic.inRouter': 'En el router',
  'traffic.byReplicas': 'Por réplicas',
  'traffic.byService': 'Por servicio',
  'traffic.cannotBeTold': 'no se puede saber',
  'traffic.stableVersion': '{{version}} stable',
  'traffic.canaryVersion': '{{version}} canary',
  'traffic.newVersion': '{{version}} nueva',
  'traffic.headerRule':
    'Las peticiones cuya cabecera es {{match}} van a {{version}}, sea cual sea el peso.',
  'traffic.mirrorRule':
    'El {{percent}} de las peticiones {{match}} se copia a {{version}}; sus respuestas se descartan.',
  'traffic.mirrorRouteRule':
    'El {{percent}} de las peticiones de la ruta {{route}} se copia a {{version}}; sus respuestas se descartan.',
  'traffic.verified':
    'Verificado: se ha visto que el router hace lo que se le indicó.',
  'traffic.notVerified':
    'Sin verificar: se le indicó al router, pero aún no se ha visto que lo haga.',
  'traffic.routerBehind': 'El router aún no ha recibido lo solicitado.',
  'traffic.followsReadyPods':
    'Sin un router de tráfico, la proporción sigue a los pods que están listos.',
  'traffic.followsPods':
    'Sin un router de tráfico, la proporción sigue al número de pods y solo puede acercarse a lo solicitado.',
  'traffic.serviceBehind': 'El servicio aún no selecciona lo solicitado.',
  'traffic.services': 'Servicios',
  'traffic.leadsTo': 'lleva a',
  'traffic.noVersion': 'ninguna versión',
};
