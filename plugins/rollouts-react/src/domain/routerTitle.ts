/** Those that are not written like other words. */
const titles: ReadonlyMap<string, string> = new Map([
  ['alb', 'ALB'],
  ['apisix', 'APISIX'],
  ['appMesh', 'App Mesh'],
  ['nginx', 'NGINX'],
  ['smi', 'SMI'],
]);

/**
 * A traffic router's name in the spec as people write it; that of a plugin stays as it is.
 *
 * @public
 */
export function routerTitle(router: string): string {
  const title = titles.get(router);
  if (title !== undefined || router.includes('/')) {
    return title ?? router;
  }
  return router.charAt(0).toUpperCase() + router.slice(1);
}
