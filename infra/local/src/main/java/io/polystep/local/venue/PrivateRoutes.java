package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Registers calls that need L2 headers: each is authenticated, then counted against its signer's budget. */
final class PrivateRoutes {
    private final Routes routes;
    private final L2Authentication authentication;
    private final SignerLimits limits;
    private final TradingGate gate;

    PrivateRoutes(Routes routes, L2Authentication authentication, SignerLimits limits, TradingGate gate) {
        this.routes = routes;
        this.authentication = authentication;
        this.limits = limits;
        this.gate = gate;
    }

    /** Answers a call of a known trader. */
    @FunctionalInterface
    interface PrivateRoute {
        JsonNode answer(VenueRequest request, VenueAccount account);
    }

    PrivateRoutes on(String method, String path, PrivateRoute route) {
        routes.on(method, path, request -> answer(request, route));
        return this;
    }

    private JsonNode answer(VenueRequest request, PrivateRoute route) {
        VenueAccount account = authentication.authenticate(request);
        Optional<RateTier> tier = gate.weather().tier();
        tier.ifPresent(budget -> request.answerHeaders().putAll(limits.before(request, account, budget)));
        JsonNode answer = route.answer(request, account);
        tier.ifPresent(budget -> request.answerHeaders().putAll(limits.after(request, account, budget, answer)));
        return answer;
    }
}
