package io.polystep.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.local.simulation.faults.Chaos;
import io.polystep.local.simulation.oracle.Oracles;
import io.polystep.local.simulation.world.Boundary;
import io.polystep.local.simulation.world.Crossing;

/** Looks at what crosses the boundary on behalf of the oracles, and changes nothing. */
final class Watching implements Boundary {
    private static final String RESERVE = "ReserveFunction";

    private final Chaos chaos;
    private final Oracles oracles;
    private long crossings;
    private boolean wrote;
    private boolean haltedAtWrite;

    Watching(Chaos chaos, Oracles oracles) {
        this.chaos = chaos;
        this.oracles = oracles;
    }

    long crossings() {
        return crossings;
    }

    @Override
    public <T> T cross(Crossing crossing, Call<T> call) {
        crossings++;
        if (!crossing.function().equals(RESERVE)) {
            return chaos.cross(crossing, call);
        }
        return switch (crossing.place()) {
            case CALL -> reserve(crossing, call);
            case STORE_WRITE -> chaos.cross(crossing, () -> write(call));
            default -> chaos.cross(crossing, call);
        };
    }

    private <T> T reserve(Crossing crossing, Call<T> call) {
        wrote = false;
        T answer = chaos.cross(crossing, call);
        if (wrote
                && answer instanceof JsonNode json
                && json.path("outcome").asText().equals("RESERVED")) {
            oracles.reserved(haltedAtWrite, json);
        }
        return answer;
    }

    /** Right before the store sees it, whatever has happened on the way. */
    private <T> T write(Call<T> call) {
        wrote = true;
        haltedAtWrite = chaos.halted();
        return call.make();
    }
}
