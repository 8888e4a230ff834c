package io.polystep.local.fuzz;

import io.polystep.local.offline.OfflineAnswer;
import io.polystep.local.offline.OfflineHttp;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.function.IntFunction;

/** An HTTP client that asks nobody: every request is answered at once from a script. */
final class CannedHttp extends OfflineHttp {
    private final IntFunction<Payload> script;
    private int asked;

    /** A client whose nth request, from zero, is answered by the script's nth payload. */
    CannedHttp(IntFunction<Payload> script) {
        this.script = script;
    }

    @Override
    protected OfflineAnswer answer(HttpRequest request) {
        Payload payload = script.apply(asked++);
        return new OfflineAnswer(payload.status(), Map.of(), payload.bytes());
    }
}
