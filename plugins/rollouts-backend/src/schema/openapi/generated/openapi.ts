// Generated from src/schema/openapi.yaml by "yarn generate:openapi". Do not edit.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "rollouts",
    "version": "1",
    "description": "Rollouts of catalog entities: what they are, how they change, and what may be done to them. Rights are judged on the catalog entity that a request names.\n",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "paths": {
    "/v1/rollouts": {
      "get": {
        "operationId": "ReadRollouts",
        "description": "The rollouts of an entity as they are now, from memory. Needs `rollouts.read`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/EntityRef"
          }
        ],
        "responses": {
          "200": {
            "description": "What is known of the rollouts of this entity.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RolloutsSnapshot"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/stream": {
      "get": {
        "operationId": "StreamRollouts",
        "description": "Server-sent events: a snapshot, then every change. The name of an event is its `type`, its data is a RolloutEvent. An event named `error` holds an error body and ends the stream, as when rights are taken away. Needs `rollouts.read`.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/EntityRef"
          },
          {
            "name": "Last-Event-ID",
            "in": "header",
            "description": "Id of the last event that was seen. Where it is still known the stream goes on behind it, else it begins with a new snapshot.\n",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The events, until either side closes.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/status": {
      "get": {
        "operationId": "ReadStatus",
        "description": "How the clusters are watched, from memory: asking costs no cluster a request. Needs `rollouts.status.read`.\n",
        "responses": {
          "200": {
            "description": "Every cluster and resource that is watched.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RolloutsStatus"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/fleet": {
      "get": {
        "operationId": "ReadFleet",
        "description": "The rollouts of all entities that the caller may see: a part of them in an order, how many there are, and what they can be filtered by. From memory. Values of one filter are alternatives, given several times; filters add up. Needs `rollouts.read` on an entity for its rollouts to be there. The ETag changes when something may have changed that the caller may see.\n",
        "parameters": [
          {
            "name": "text",
            "in": "query",
            "description": "Words that all have to occur in the name, namespace, cluster, versions, images, or the name or title of an entity, in any case; `key:value` and `key=value` are labels.\n",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "urgency",
            "in": "query",
            "schema": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/RolloutUrgency"
              }
            }
          },
          {
            "name": "phase",
            "in": "query",
            "schema": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/RolloutPhase"
              }
            }
          },
          {
            "name": "cluster",
            "in": "query",
            "description": "Names of clusters.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "environment",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "namespace",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "engine",
            "in": "query",
            "description": "Ids of engines.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "owner",
            "in": "query",
            "description": "Refs of owners of an entity of the rollout.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterRefs"
            }
          },
          {
            "name": "system",
            "in": "query",
            "description": "Refs of systems that an entity of the rollout is part of.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterRefs"
            }
          },
          {
            "name": "domain",
            "in": "query",
            "description": "Refs of domains that such a system is part of.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterRefs"
            }
          },
          {
            "name": "entity",
            "in": "query",
            "description": "Refs of entities of the rollout.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterRefs"
            }
          },
          {
            "name": "id",
            "in": "query",
            "description": "Ids of rollouts.",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/FilterValues"
            }
          },
          {
            "name": "sort",
            "in": "query",
            "description": "What the rows are ordered by; `urgency` unless given.",
            "schema": {
              "type": "string",
              "enum": [
                "urgency",
                "phase",
                "name",
                "version",
                "owner",
                "cluster",
                "since"
              ]
            }
          },
          {
            "name": "order",
            "in": "query",
            "description": "`asc` unless given.",
            "schema": {
              "type": "string",
              "enum": [
                "asc",
                "desc"
              ]
            }
          },
          {
            "name": "offset",
            "in": "query",
            "description": "Rows to leave out at the beginning; 0 unless given.",
            "schema": {
              "type": "integer",
              "minimum": 0
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "Rows at most; 50 unless given.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200
            }
          },
          {
            "name": "If-None-Match",
            "in": "header",
            "description": "ETag of the last answer.",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "What the query finds.",
            "headers": {
              "ETag": {
                "schema": {
                  "type": "string"
                }
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FleetPage"
                }
              }
            }
          },
          "304": {
            "description": "Nothing has changed since."
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/fleet/stream": {
      "get": {
        "operationId": "StreamFleet",
        "description": "Server-sent events: at once, and then whenever something changed that the caller may see of the fleet, at most once in a second. The name of an event is its `type`, its data is a FleetEvent. An event named `error` holds an error body and ends the stream.\n",
        "responses": {
          "200": {
            "description": "The events, until either side closes.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/rollouts/{rolloutId}/pods": {
      "get": {
        "operationId": "StreamPods",
        "description": "Server-sent events: the pods of the rollout, and again all of them whenever one changes. The name of an event is its `type`, its data is a PodsEvent. An event named `error` holds an error body and ends the stream. Pods are watched only while somebody looks at them, once for all who do. Needs `rollouts.read`, on an entity that the rollout belongs to.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/RolloutId"
          },
          {
            "$ref": "#/components/parameters/EntityRef"
          }
        ],
        "responses": {
          "200": {
            "description": "The events, until either side closes.",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/rollouts/{rolloutId}/plans": {
      "post": {
        "operationId": "PlanAction",
        "description": "What an action would do now, or why it cannot be done. Changes nothing. Needs the permission of the action.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/RolloutId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PlanRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The plan, or the refusal.",
            "content": {
              "application/json": {
                "schema": {
                  "oneOf": [
                    {
                      "$ref": "#/components/schemas/ActionPlan"
                    },
                    {
                      "$ref": "#/components/schemas/Refusal"
                    }
                  ]
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/v1/rollouts/{rolloutId}/actions": {
      "post": {
        "operationId": "RequestAction",
        "description": "Does it. Answers when the cluster has answered; whether the controller acted is told on the stream. Needs the permission of the action.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/RolloutId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ActionRequest"
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The cluster took the requests.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ActionRecord"
                }
              }
            }
          },
          "default": {
            "description": "With a `record` it is the answer to the action, which was refused or failed: 404 when the rollout is gone, 409 when it has changed or the action would have no effect, 422 when the engine cannot do it, 502 when the cluster forbids it or it failed, 503 when the cluster cannot be reached. Without a `record` the action was not tried.\n",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ActionError"
                }
              }
            }
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "EntityRef": {
        "name": "entityRef",
        "in": "query",
        "required": true,
        "description": "The entity, such as `component:default/checkout`.",
        "allowReserved": true,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      },
      "RolloutId": {
        "name": "rolloutId",
        "in": "path",
        "required": true,
        "description": "`cluster/namespace/engine/kind/name`, percent-encoded as one part of the path.\n",
        "schema": {
          "type": "string",
          "minLength": 1
        }
      }
    },
    "responses": {
      "Error": {
        "description": "Why there is no answer.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
          },
          "request": {
            "type": "object",
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "ActionError": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Error"
          },
          {
            "type": "object",
            "properties": {
              "record": {
                "$ref": "#/components/schemas/ActionRecord"
              }
            }
          }
        ]
      },
      "Instant": {
        "type": "string",
        "description": "ISO 8601."
      },
      "ActionKind": {
        "type": "string",
        "enum": [
          "promote",
          "promoteFully",
          "skip",
          "pause",
          "resume",
          "abort",
          "retry",
          "restart",
          "rollBack",
          "terminateRun",
          "terminateExperiment",
          "retryExperiment"
        ]
      },
      "ActionTarget": {
        "type": "string",
        "description": "The part of the rollout that an action is on: the pod hash of a revision for `rollBack`, the name of an analysis run for `terminateRun`, the name of an experiment for `terminateExperiment` and `retryExperiment`. These need it, all others do without.\n",
        "minLength": 1,
        "maxLength": 253
      },
      "RolloutObservation": {
        "type": "object",
        "description": "What a user saw when deciding.",
        "additionalProperties": false,
        "required": [
          "uid",
          "podHash",
          "generation"
        ],
        "properties": {
          "uid": {
            "type": "string",
            "minLength": 1
          },
          "podHash": {
            "type": "string"
          },
          "stepIndex": {
            "type": "integer",
            "minimum": 0
          },
          "generation": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "PlanRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "action",
          "observed"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 1
          },
          "action": {
            "$ref": "#/components/schemas/ActionKind"
          },
          "target": {
            "$ref": "#/components/schemas/ActionTarget"
          },
          "observed": {
            "$ref": "#/components/schemas/RolloutObservation"
          }
        }
      },
      "ActionRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "action",
          "observed"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 1
          },
          "action": {
            "$ref": "#/components/schemas/ActionKind"
          },
          "target": {
            "$ref": "#/components/schemas/ActionTarget"
          },
          "observed": {
            "$ref": "#/components/schemas/RolloutObservation"
          },
          "reason": {
            "type": "string",
            "maxLength": 1000
          }
        }
      },
      "Refusal": {
        "type": "object",
        "required": [
          "outcome",
          "code",
          "reason"
        ],
        "properties": {
          "outcome": {
            "type": "string",
            "enum": [
              "refusal"
            ]
          },
          "code": {
            "type": "string",
            "enum": [
              "not-applicable",
              "not-observed",
              "state-changed",
              "gone",
              "unsupported",
              "cluster-unreachable",
              "cluster-forbids"
            ]
          },
          "reason": {
            "type": "string"
          }
        }
      },
      "ActionPlan": {
        "type": "object",
        "required": [
          "outcome",
          "action",
          "effect",
          "warnings",
          "kubectl",
          "steps",
          "expect"
        ],
        "properties": {
          "outcome": {
            "type": "string",
            "enum": [
              "plan"
            ]
          },
          "action": {
            "$ref": "#/components/schemas/ActionKind"
          },
          "target": {
            "type": "string"
          },
          "effect": {
            "type": "object",
            "required": [
              "now",
              "atOnce"
            ],
            "properties": {
              "now": {
                "type": "string"
              },
              "atOnce": {
                "type": "string"
              },
              "afterwards": {
                "type": "string"
              }
            }
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "kubectl": {
            "type": "string"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ClusterMutation"
            }
          },
          "expect": {
            "type": "object",
            "required": [
              "kind",
              "podHash"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "leavesPause",
                  "leavesStep",
                  "isFullyPromotedOrSkipsSteps",
                  "isPaused",
                  "isResumed",
                  "isAborted",
                  "isNoLongerAborted",
                  "isRestarting",
                  "isCurrent",
                  "runEnded",
                  "experimentEnded",
                  "experimentBegins"
                ]
              },
              "podHash": {
                "type": "string"
              },
              "stepIndex": {
                "type": "integer"
              },
              "restartAt": {
                "$ref": "#/components/schemas/Instant"
              },
              "run": {
                "type": "string"
              },
              "experiment": {
                "type": "string"
              }
            }
          },
          "nudge": {
            "$ref": "#/components/schemas/ClusterMutation"
          }
        }
      },
      "ClusterMutation": {
        "type": "object",
        "description": "One request to the cluster, exactly as it is sent.",
        "required": [
          "kind",
          "method",
          "path",
          "contentType",
          "body"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "kubernetes"
            ]
          },
          "method": {
            "type": "string",
            "enum": [
              "PATCH",
              "DELETE"
            ]
          },
          "path": {
            "type": "string"
          },
          "contentType": {
            "type": "string",
            "enum": [
              "application/json-patch+json",
              "application/merge-patch+json",
              "application/json"
            ]
          },
          "body": {}
        }
      },
      "ActionRecord": {
        "type": "object",
        "required": [
          "id",
          "rolloutId",
          "action",
          "actor",
          "state",
          "requestedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "rolloutId": {
            "type": "string"
          },
          "action": {
            "$ref": "#/components/schemas/ActionKind"
          },
          "target": {
            "type": "string"
          },
          "actor": {
            "type": "string"
          },
          "via": {
            "type": "string",
            "enum": [
              "agent"
            ]
          },
          "reason": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "requested",
              "effective",
              "refused",
              "failed",
              "unconfirmed",
              "undone"
            ]
          },
          "requestedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "acceptedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "nudgedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "effectiveAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "plan": {
            "$ref": "#/components/schemas/ActionPlan"
          },
          "refusal": {
            "$ref": "#/components/schemas/Refusal"
          },
          "message": {
            "type": "string"
          },
          "clusterAuditIds": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "RolloutsSnapshot": {
        "type": "object",
        "required": [
          "entityRef",
          "lookup",
          "rollouts",
          "clusters",
          "allowedActions",
          "recentActions"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "lookup": {
            "$ref": "#/components/schemas/EntityLookup"
          },
          "rollouts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Rollout"
            }
          },
          "clusters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ClusterStatus"
            }
          },
          "allowedActions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ActionKind"
            }
          },
          "recentActions": {
            "description": "Of the last two minutes, newest first.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ActionRecord"
            }
          }
        }
      },
      "EntityLookup": {
        "type": "object",
        "required": [
          "kind"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "no-annotation",
              "malformed-annotation",
              "selector"
            ]
          },
          "annotation": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "labelSelector": {
            "type": "string"
          },
          "namespace": {
            "type": "string"
          },
          "cluster": {
            "type": "string"
          }
        }
      },
      "ClusterStatus": {
        "type": "object",
        "required": [
          "name",
          "title",
          "tier",
          "isReachable",
          "resources"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "tier": {
            "type": "integer"
          },
          "isReachable": {
            "type": "boolean"
          },
          "lastSeenAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "message": {
            "type": "string"
          },
          "resources": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "resource",
                "state"
              ],
              "properties": {
                "resource": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "connecting",
                    "watching",
                    "absent",
                    "forbidden",
                    "lost"
                  ]
                },
                "message": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "RolloutsStatus": {
        "type": "object",
        "required": [
          "engines",
          "clusters"
        ],
        "properties": {
          "engines": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "clusters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ClusterHealth"
            }
          }
        }
      },
      "ClusterHealth": {
        "type": "object",
        "required": [
          "name",
          "title",
          "tier",
          "isReachable",
          "rollouts",
          "resources"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "tier": {
            "type": "integer"
          },
          "isReachable": {
            "type": "boolean"
          },
          "lastSeenAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "message": {
            "type": "string"
          },
          "rollouts": {
            "type": "integer"
          },
          "resources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ResourceHealth"
            }
          }
        }
      },
      "ResourceHealth": {
        "type": "object",
        "required": [
          "resource",
          "state",
          "objects",
          "restarts"
        ],
        "properties": {
          "resource": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "connecting",
              "watching",
              "absent",
              "forbidden",
              "lost"
            ]
          },
          "message": {
            "type": "string"
          },
          "objects": {
            "type": "integer"
          },
          "lastEventAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "restarts": {
            "type": "integer"
          },
          "lastError": {
            "type": "object",
            "required": [
              "at",
              "message"
            ],
            "properties": {
              "at": {
                "$ref": "#/components/schemas/Instant"
              },
              "message": {
                "type": "string"
              }
            }
          }
        }
      },
      "Rollout": {
        "type": "object",
        "required": [
          "id",
          "ref",
          "labels",
          "strategy",
          "phase",
          "isObserved",
          "isFullyPromoted",
          "steps",
          "traffic",
          "revisions",
          "analysisRuns",
          "experiments",
          "replicas",
          "observation",
          "actions",
          "gaps"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "ref": {
            "type": "object",
            "required": [
              "cluster",
              "namespace",
              "engine",
              "kind",
              "name"
            ],
            "properties": {
              "cluster": {
                "type": "string"
              },
              "namespace": {
                "type": "string"
              },
              "engine": {
                "type": "string"
              },
              "kind": {
                "type": "string"
              },
              "name": {
                "type": "string"
              }
            }
          },
          "labels": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "strategy": {
            "type": "string",
            "enum": [
              "canary",
              "blueGreen",
              "experiment",
              "unknown"
            ]
          },
          "phase": {
            "type": "string",
            "enum": [
              "Healthy",
              "Progressing",
              "Paused",
              "Degraded",
              "Aborted",
              "Unknown"
            ]
          },
          "controllerPhase": {
            "type": "string"
          },
          "controllerMessage": {
            "type": "string"
          },
          "isObserved": {
            "type": "boolean"
          },
          "waitingFor": {
            "$ref": "#/components/schemas/WaitingFor"
          },
          "abortReason": {
            "type": "string"
          },
          "abortedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "phaseSince": {
            "$ref": "#/components/schemas/Instant"
          },
          "stableVersion": {
            "type": "string"
          },
          "newVersion": {
            "type": "string"
          },
          "isFullyPromoted": {
            "type": "boolean"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RolloutStep"
            }
          },
          "currentStepIndex": {
            "type": "integer"
          },
          "traffic": {
            "type": "object",
            "required": [
              "max",
              "asked",
              "source",
              "services"
            ],
            "properties": {
              "max": {
                "type": "number"
              },
              "asked": {
                "$ref": "#/components/schemas/TrafficSplit"
              },
              "actual": {
                "$ref": "#/components/schemas/TrafficSplit"
              },
              "source": {
                "type": "string",
                "enum": [
                  "router",
                  "replicas",
                  "service"
                ]
              },
              "router": {
                "type": "string"
              },
              "isVerified": {
                "type": "boolean"
              },
              "services": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "role",
                    "name"
                  ],
                  "properties": {
                    "role": {
                      "type": "string",
                      "enum": [
                        "stable",
                        "canary",
                        "active",
                        "preview"
                      ]
                    },
                    "name": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          },
          "revisions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RolloutRevision"
            }
          },
          "analysisRuns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AnalysisRun"
            }
          },
          "experiments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Experiment"
            }
          },
          "workload": {
            "type": "object",
            "required": [
              "kind",
              "name"
            ],
            "properties": {
              "kind": {
                "type": "string"
              },
              "name": {
                "type": "string"
              }
            }
          },
          "restart": {
            "type": "object",
            "required": [
              "at",
              "isDone"
            ],
            "properties": {
              "at": {
                "type": "string"
              },
              "isDone": {
                "type": "boolean"
              }
            }
          },
          "replicas": {
            "type": "object",
            "required": [
              "desired",
              "updated",
              "available"
            ],
            "properties": {
              "desired": {
                "type": "integer"
              },
              "updated": {
                "type": "integer"
              },
              "available": {
                "type": "integer"
              }
            }
          },
          "observation": {
            "$ref": "#/components/schemas/RolloutObservation"
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ActionAvailability"
            }
          },
          "gaps": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "WaitingFor": {
        "type": "object",
        "required": [
          "kind"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "time",
              "promotion",
              "decision",
              "resume",
              "analysis",
              "pods",
              "controller"
            ]
          },
          "until": {
            "$ref": "#/components/schemas/Instant"
          },
          "run": {
            "type": "string"
          },
          "ready": {
            "type": "integer"
          },
          "desired": {
            "type": "integer"
          }
        }
      },
      "RolloutStep": {
        "type": "object",
        "description": "Which properties there are beside the required ones depends on `kind`.",
        "required": [
          "kind",
          "index",
          "state",
          "askedWeight"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "weight",
              "pause",
              "analysis",
              "experiment",
              "headerRoute",
              "mirrorRoute",
              "scale",
              "plugin",
              "previewUp",
              "prePromotionAnalysis",
              "switch",
              "postPromotionAnalysis",
              "scaleDown",
              "unknown"
            ]
          },
          "index": {
            "type": "integer"
          },
          "state": {
            "type": "string",
            "enum": [
              "todo",
              "current",
              "inconclusive",
              "done",
              "failed",
              "cutShort",
              "skipped",
              "notReached"
            ]
          },
          "askedWeight": {
            "type": "number"
          },
          "startedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "endedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "endsAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "weight": {
            "type": "number"
          },
          "durationSeconds": {
            "type": "number"
          },
          "templates": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "run": {
            "type": "string"
          },
          "experiment": {
            "type": "string"
          },
          "pluginPhase": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "config": {},
          "name": {
            "type": "string"
          },
          "match": {
            "type": "string"
          },
          "percentage": {
            "type": "number"
          },
          "replicas": {
            "type": "integer"
          },
          "matchTrafficWeight": {
            "type": "boolean"
          },
          "spec": {}
        }
      },
      "TrafficSplit": {
        "type": "object",
        "required": [
          "stable",
          "canary",
          "additional"
        ],
        "properties": {
          "stable": {
            "type": "number"
          },
          "canary": {
            "type": "number"
          },
          "additional": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "weight"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "weight": {
                  "type": "number"
                }
              }
            }
          }
        }
      },
      "RolloutRevision": {
        "type": "object",
        "required": [
          "podHash",
          "version",
          "images",
          "roles",
          "replicas"
        ],
        "properties": {
          "podHash": {
            "type": "string"
          },
          "revision": {
            "type": "integer"
          },
          "version": {
            "type": "string"
          },
          "images": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "container",
                "image"
              ],
              "properties": {
                "container": {
                  "type": "string"
                },
                "image": {
                  "type": "string"
                },
                "isInit": {
                  "type": "boolean"
                }
              }
            }
          },
          "roles": {
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "stable",
                "canary",
                "active",
                "preview"
              ]
            }
          },
          "replicas": {
            "type": "object",
            "required": [
              "desired",
              "ready",
              "available"
            ],
            "properties": {
              "desired": {
                "type": "integer"
              },
              "ready": {
                "type": "integer"
              },
              "available": {
                "type": "integer"
              }
            }
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "scaleDownAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "pingPong": {
            "type": "string",
            "enum": [
              "ping",
              "pong"
            ]
          },
          "trouble": {
            "type": "string"
          },
          "origin": {
            "type": "object",
            "properties": {
              "commit": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "author": {
                "type": "string"
              },
              "changeCause": {
                "type": "string"
              }
            }
          }
        }
      },
      "AnalysisPhase": {
        "type": "string",
        "enum": [
          "Pending",
          "Running",
          "Successful",
          "Failed",
          "Error",
          "Inconclusive",
          "Unknown"
        ]
      },
      "AnalysisRun": {
        "type": "object",
        "required": [
          "name",
          "role",
          "phase",
          "metrics"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "role": {
            "type": "string",
            "enum": [
              "Step",
              "Background",
              "PrePromotion",
              "PostPromotion",
              "Unknown"
            ]
          },
          "stepIndex": {
            "type": "integer"
          },
          "podHash": {
            "type": "string"
          },
          "phase": {
            "$ref": "#/components/schemas/AnalysisPhase"
          },
          "message": {
            "type": "string"
          },
          "startedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "completedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "experiment": {
            "type": "string"
          },
          "isTerminating": {
            "type": "boolean"
          },
          "args": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "value"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "value": {
                  "type": "string"
                }
              }
            }
          },
          "metrics": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AnalysisMetric"
            }
          }
        }
      },
      "AnalysisMetric": {
        "type": "object",
        "required": [
          "name",
          "phase",
          "dryRun",
          "count",
          "successful",
          "failed",
          "inconclusive",
          "error",
          "measurements"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "phase": {
            "$ref": "#/components/schemas/AnalysisPhase"
          },
          "message": {
            "type": "string"
          },
          "provider": {
            "type": "string"
          },
          "dryRun": {
            "type": "boolean"
          },
          "plannedCount": {
            "type": "integer"
          },
          "count": {
            "type": "integer"
          },
          "successful": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          },
          "inconclusive": {
            "type": "integer"
          },
          "error": {
            "type": "integer"
          },
          "successCondition": {
            "type": "string"
          },
          "failureCondition": {
            "type": "string"
          },
          "thresholds": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "of",
                "operator",
                "value"
              ],
              "properties": {
                "of": {
                  "type": "string",
                  "enum": [
                    "success",
                    "failure"
                  ]
                },
                "operator": {
                  "type": "string",
                  "enum": [
                    ">",
                    ">=",
                    "<",
                    "<=",
                    "==",
                    "!="
                  ]
                },
                "value": {
                  "type": "number"
                }
              }
            }
          },
          "limits": {
            "type": "object",
            "properties": {
              "failure": {
                "type": "integer"
              },
              "inconclusive": {
                "type": "integer"
              },
              "consecutiveError": {
                "type": "integer"
              },
              "consecutiveSuccess": {
                "type": "integer"
              }
            }
          },
          "intervalSeconds": {
            "type": "number"
          },
          "query": {
            "type": "string"
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "measurements": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "phase"
              ],
              "properties": {
                "phase": {
                  "$ref": "#/components/schemas/AnalysisPhase"
                },
                "value": {
                  "type": "string"
                },
                "message": {
                  "type": "string"
                },
                "startedAt": {
                  "$ref": "#/components/schemas/Instant"
                },
                "finishedAt": {
                  "$ref": "#/components/schemas/Instant"
                },
                "number": {
                  "type": "number"
                },
                "isEmpty": {
                  "type": "boolean"
                },
                "job": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "Experiment": {
        "type": "object",
        "required": [
          "name",
          "phase",
          "isTerminating",
          "templates",
          "analyses"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "stepIndex": {
            "type": "integer"
          },
          "podHash": {
            "type": "string"
          },
          "phase": {
            "$ref": "#/components/schemas/AnalysisPhase"
          },
          "message": {
            "type": "string"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "availableAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "durationSeconds": {
            "type": "number"
          },
          "endsAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "isTerminating": {
            "type": "boolean"
          },
          "templates": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "state",
                "replicas"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "Progressing",
                    "Running",
                    "Successful",
                    "Failed",
                    "Error",
                    "Unknown"
                  ]
                },
                "message": {
                  "type": "string"
                },
                "from": {
                  "type": "string",
                  "enum": [
                    "stable",
                    "canary"
                  ]
                },
                "podHash": {
                  "type": "string"
                },
                "replicas": {
                  "type": "object",
                  "required": [
                    "desired",
                    "ready",
                    "available"
                  ],
                  "properties": {
                    "desired": {
                      "type": "integer"
                    },
                    "ready": {
                      "type": "integer"
                    },
                    "available": {
                      "type": "integer"
                    }
                  }
                },
                "weight": {
                  "type": "number"
                },
                "service": {
                  "type": "string"
                },
                "scaleDownAt": {
                  "$ref": "#/components/schemas/Instant"
                }
              }
            }
          },
          "analyses": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "phase",
                "isRequired"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "run": {
                  "type": "string"
                },
                "phase": {
                  "$ref": "#/components/schemas/AnalysisPhase"
                },
                "message": {
                  "type": "string"
                },
                "isRequired": {
                  "type": "boolean"
                }
              }
            }
          }
        }
      },
      "ActionAvailability": {
        "type": "object",
        "description": "With `hint`, and mostly with `outlook`, when it is available, with `code` and `reason` when it is not. Says nothing of the user's rights.\n",
        "required": [
          "kind",
          "isAvailable"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/ActionKind"
          },
          "target": {
            "type": "string"
          },
          "isAvailable": {
            "type": "boolean"
          },
          "hint": {
            "description": "What the click starts, in a few English words.",
            "type": "string"
          },
          "outlook": {
            "$ref": "#/components/schemas/ActionOutlook"
          },
          "code": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          }
        }
      },
      "ActionOutlook": {
        "type": "object",
        "description": "The hint as data, for words in any language. Which properties there are beside `kind` depends on it. Steps are meant by their index in the rollout's `steps`; one past the last means that all steps are done.\n",
        "required": [
          "kind"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "step",
              "switch",
              "newAnalysis",
              "endPause",
              "resumeStep",
              "skipSteps",
              "skipChecks",
              "leaveStep",
              "hold",
              "backToStable",
              "again",
              "replacePods",
              "backAtOnce",
              "backByUpdate",
              "pass",
              "end",
              "experimentAgain"
            ]
          },
          "index": {
            "type": "integer"
          },
          "first": {
            "type": "integer"
          },
          "last": {
            "type": "integer"
          },
          "next": {
            "type": "integer"
          },
          "count": {
            "type": "integer"
          },
          "of": {
            "type": "string",
            "enum": [
              "person",
              "inconclusiveExperiment"
            ]
          },
          "because": {
            "type": "string",
            "enum": [
              "isStable",
              "isWithinWindow",
              "isStillUp"
            ]
          },
          "what": {
            "type": "string",
            "enum": [
              "watch",
              "idleRun",
              "runOfExperiment",
              "idleExperiment",
              "experiment"
            ]
          }
        }
      },
      "RolloutPhase": {
        "type": "string",
        "enum": [
          "Healthy",
          "Progressing",
          "Paused",
          "Degraded",
          "Aborted",
          "Unknown"
        ]
      },
      "RolloutUrgency": {
        "type": "string",
        "description": "Who has to do something: a person, nobody since it goes on by itself, or nobody since nothing is being rolled out.\n",
        "enum": [
          "attention",
          "moving",
          "steady"
        ]
      },
      "FilterValues": {
        "type": "array",
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1000
        }
      },
      "FilterRefs": {
        "type": "array",
        "items": {
          "type": "string",
          "description": "Such as `group:default/payments`.",
          "pattern": "^[^:/\\s]+:[^:/\\s]+/[^:/\\s]+$",
          "maxLength": 200
        }
      },
      "FleetPage": {
        "type": "object",
        "required": [
          "rows",
          "offset",
          "total",
          "counts",
          "facets",
          "clusters",
          "version"
        ],
        "properties": {
          "rows": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FleetRow"
            }
          },
          "offset": {
            "type": "integer"
          },
          "total": {
            "description": "How many rows there are in all.",
            "type": "integer"
          },
          "counts": {
            "description": "How many there would be of each urgency, whatever urgencies are asked for.",
            "type": "object",
            "required": [
              "attention",
              "moving",
              "steady"
            ],
            "properties": {
              "attention": {
                "type": "integer"
              },
              "moving": {
                "type": "integer"
              },
              "steady": {
                "type": "integer"
              }
            }
          },
          "facets": {
            "description": "Of all rollouts that the caller may see, whatever is asked for.",
            "type": "object",
            "required": [
              "phases",
              "clusters",
              "environments",
              "namespaces",
              "engines",
              "owners",
              "systems",
              "domains"
            ],
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "value",
                  "title",
                  "count"
                ],
                "properties": {
                  "value": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  },
                  "count": {
                    "type": "integer"
                  }
                }
              }
            }
          },
          "clusters": {
            "description": "In tier order; those that have rollouts that the caller may see, and those that cannot be reached.\n",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ClusterStatus"
            }
          },
          "version": {
            "type": "string"
          }
        }
      },
      "FleetRow": {
        "type": "object",
        "required": [
          "rollout",
          "urgency",
          "entities"
        ],
        "properties": {
          "rollout": {
            "description": "Without actions, measurements, runs and experiments that do not explain its state, and revisions that have no role and are not kept to go back to.\n",
            "allOf": [
              {
                "$ref": "#/components/schemas/Rollout"
              }
            ]
          },
          "urgency": {
            "$ref": "#/components/schemas/RolloutUrgency"
          },
          "entities": {
            "description": "Those of its entities whose rollouts the caller may see.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FleetEntity"
            }
          }
        }
      },
      "FleetEntity": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "owners"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "owners": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "system": {
            "type": "string"
          },
          "domain": {
            "type": "string"
          }
        }
      },
      "FleetEvent": {
        "type": "object",
        "description": "Data of an event of the stream of the fleet; `version` not with a ping.",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "fleet-changed",
              "ping"
            ]
          },
          "version": {
            "type": "string"
          }
        }
      },
      "PodsEvent": {
        "type": "object",
        "description": "Data of an event of the stream of pods; `pods` only with the type `pods`.\n",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "pods",
              "ping"
            ]
          },
          "pods": {
            "$ref": "#/components/schemas/RolloutPods"
          }
        }
      },
      "RolloutPods": {
        "type": "object",
        "description": "With `pods` when they are shown, with `message` when they cannot be seen.\n",
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "loading",
              "shown",
              "forbidden",
              "lost",
              "gone"
            ]
          },
          "message": {
            "type": "string"
          },
          "pods": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RolloutPod"
            }
          }
        }
      },
      "RolloutPod": {
        "type": "object",
        "required": [
          "name",
          "podHash",
          "state",
          "health",
          "containers",
          "restarts"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "podHash": {
            "type": "string"
          },
          "experiment": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "description": "The word of `kubectl get pods`."
          },
          "health": {
            "type": "string",
            "enum": [
              "good",
              "coming",
              "going",
              "bad"
            ]
          },
          "containers": {
            "type": "object",
            "required": [
              "ready",
              "total"
            ],
            "properties": {
              "ready": {
                "type": "integer"
              },
              "total": {
                "type": "integer"
              }
            }
          },
          "restarts": {
            "type": "integer"
          },
          "message": {
            "type": "string"
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "node": {
            "type": "string"
          }
        }
      }
    }
  }
};
