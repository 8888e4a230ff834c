package io.polystep.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to send on their way again.
 *
 * @param ids message ids; absent for all, empty for none, to list them
 */
public record RedriveRequest(@Nullable List<String> ids) {
    boolean wants(String id) {
        return ids == null || ids.contains(id);
    }
}
