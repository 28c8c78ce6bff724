const KEY = 'rollouts-demo.person';

/**
 * The person that was chosen in this browser tab, so that a reload asks nobody again and two tabs
 * can be two people. Somebody who closes the tab is asked anew.
 */
export const rememberedPerson = {
  get: (): string | undefined => sessionStorage.getItem(KEY) ?? undefined,
  set: (userRef: string) => sessionStorage.setItem(KEY, userRef),
  forget: () => sessionStorage.removeItem(KEY),
};
