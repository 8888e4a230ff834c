package io.polystep.domain.port;

import io.polystep.domain.CodeVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * The least code version that may write. Every transaction has it as a condition, so that from the moment it is raised no
 * write of an older version lands, not even one that is under way.
 */
public interface CodeFence {
    /** The least version that may write; empty when every version may. Strongly consistent. */
    Optional<CodeVersion> least();

    /**
     * Sets it and leaves a record of who did it and why. For a roll-back the newer version lowers it before the older one is
     * deployed.
     *
     * @param reason not blank
     * @throws io.polystep.domain.error.PermanentException if it is above the version that sets it, which would lock itself
     *     out, or if that version may not write any more
     */
    void require(CodeVersion least, String reason, String actor, Instant now);
}
