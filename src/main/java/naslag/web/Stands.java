package naslag.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the open pages stand, for their back and reload.
 *
 * <p>A browser writes the state of its history to disk with its sessions, and a query in it would
 * stay there. The state holds a number without meaning instead, and what it stands for is here, in
 * memory only, until somebody wipes it or the process ends.
 */
final class Stands {
  private static final int MOST = 1_000;
  private static final int LONGEST = 8_000;

  /** A page that was asked for. */
  record Place(String path, String query) {}

  private final Map<String, Place> places =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers; what no page's script would send is left out. */
  synchronized void keep(String name, String path, String query) {
    if (name.matches("[a-z0-9-]{8,40}") && path.length() + query.length() <= LONGEST) {
      places.put(name, new Place(path, query));
    }
  }

  synchronized Optional<Place> at(String name) {
    return Optional.ofNullable(places.get(name));
  }

  synchronized void wipe() {
    places.clear();
  }
}
