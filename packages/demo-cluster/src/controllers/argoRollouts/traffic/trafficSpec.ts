import { z } from 'zod';

const text = z.string().default('');
const names = z.array(z.string()).optional();

const stringMatchSchema = z.object({
  exact: z.string().optional(),
  prefix: z.string().optional(),
  regex: z.string().optional(),
});

export type StringMatch = z.infer<typeof stringMatchSchema>;

const setCanaryScaleSchema = z.object({
  weight: z.number().int().optional(),
  replicas: z.number().int().optional(),
  matchTrafficWeight: z.boolean().default(false),
});

export type SetCanaryScale = z.infer<typeof setCanaryScaleSchema>;

/** Without a match the route is taken away. */
const setHeaderRouteSchema = z.object({
  name: z.string(),
  match: z
    .array(
      z.object({
        headerName: z.string(),
        headerValue: stringMatchSchema.optional(),
      }),
    )
    .optional(),
});

export type SetHeaderRoute = z.infer<typeof setHeaderRouteSchema>;

/** Without a match the route is taken away. */
const setMirrorRouteSchema = z.object({
  name: z.string(),
  match: z
    .array(
      z.object({
        method: stringMatchSchema.optional(),
        path: stringMatchSchema.optional(),
        headers: z.record(z.string(), stringMatchSchema).optional(),
      }),
    )
    .optional(),
  percentage: z.number().int().default(100),
});

export type SetMirrorRoute = z.infer<typeof setMirrorRouteSchema>;

/** Kinds of canary steps that only a router can carry out. */
export const trafficStepFields = {
  setCanaryScale: setCanaryScaleSchema.optional(),
  setHeaderRoute: setHeaderRouteSchema.optional(),
  setMirrorRoute: setMirrorRouteSchema.optional(),
};

const virtualServiceSchema = z.object({
  /** Also `name.namespace`. */
  name: z.string(),
  routes: names,
  tlsRoutes: z
    .array(z.object({ port: z.number().int().default(0), sniHosts: names }))
    .optional(),
  tcpRoutes: z
    .array(z.object({ port: z.number().int().default(0) }))
    .optional(),
});

export type VirtualServiceReference = z.infer<typeof virtualServiceSchema>;

const istioSchema = z.object({
  virtualService: virtualServiceSchema.optional(),
  virtualServices: z.array(virtualServiceSchema).optional(),
  destinationRule: z
    .object({
      name: z.string(),
      canarySubsetName: text,
      stableSubsetName: text,
      additionalSubsetNames: names,
    })
    .optional(),
});

export type IstioRouting = z.infer<typeof istioSchema>;

const annotations = z.record(z.string(), z.string()).optional();

const nginxSchema = z.object({
  stableIngress: text,
  stableIngresses: names,
  annotationPrefix: z.string().optional(),
  additionalIngressAnnotations: annotations,
  canaryIngressAnnotations: annotations,
});

export type NginxRouting = z.infer<typeof nginxSchema>;

/** Fields of a canary that have to do with Services and routers. */
export const trafficCanaryFields = {
  canaryService: text,
  stableService: text,
  pingPong: z.object({ pingService: text, pongService: text }).optional(),
  trafficRouting: z
    .looseObject({
      istio: istioSchema.optional(),
      nginx: nginxSchema.optional(),
      managedRoutes: z.array(z.object({ name: z.string() })).optional(),
      maxTrafficWeight: z.number().int().positive().optional(),
    })
    .optional(),
  dynamicStableScale: z.boolean().default(false),
  scaleDownDelaySeconds: z.number().int().optional(),
  scaleDownDelayRevisionLimit: z.number().int().optional(),
  abortScaleDownDelaySeconds: z.number().int().optional(),
  minPodsPerReplicaSet: z.number().int().optional(),
};
