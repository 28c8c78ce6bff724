import { ApiAnswer } from '../ApiRequest';
import { ResourceCall } from '../ApiServices';
import { WatchStream } from '../watch/WatchStream';

export function watchObjects(call: ResourceCall): ApiAnswer {
  const watch = new WatchStream(call);
  return { stream: response => watch.start(response) };
}
