package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.InstantSource;
import java.util.List;

/** Builder keys of an account and the trades that carry its builder code. */
final class BuilderApi {
    private final VenueAccounts accounts;
    private final BuilderAuthentication authentication;
    private final VenueDesk desk;
    private final OrderRows rows;
    private final InstantSource clock;

    BuilderApi(
            VenueAccounts accounts,
            BuilderAuthentication authentication,
            VenueDesk desk,
            OrderRows rows,
            InstantSource clock) {
        this.accounts = accounts;
        this.authentication = authentication;
        this.desk = desk;
        this.rows = rows;
        this.clock = clock;
    }

    void register(Routes open, PrivateRoutes signed) {
        signed.on("POST", "/auth/builder-api-key", this::create).on("GET", "/auth/builder-api-key", this::list);
        open.on("DELETE", "/auth/builder-api-key", this::revoke).on("GET", "/builder/trades", this::trades);
    }

    private JsonNode create(VenueRequest request, VenueAccount account) {
        VenueCredentials made = accounts.builders().create(account, clock.instant());
        return Wire.object()
                .put("key", made.apiKey())
                .put("secret", made.secret())
                .put("passphrase", made.passphrase());
    }

    private JsonNode list(VenueRequest request, VenueAccount account) {
        ArrayNode answer = Wire.array();
        accounts.builders().of(account).forEach(key -> {
            var row = answer.addObject()
                    .put("key", key.credentials().apiKey())
                    .put("createdAt", key.createdAt().toString());
            key.revokedAt().ifPresentOrElse(at -> row.put("revokedAt", at.toString()), () -> row.putNull("revokedAt"));
        });
        return answer;
    }

    private JsonNode revoke(VenueRequest request) {
        accounts.builders().revoke(authentication.authenticate(request), clock.instant());
        return TextNode.valueOf("OK");
    }

    /** Trades of orders that were posted with this builder code, of whatever account. */
    private JsonNode trades(VenueRequest request) {
        String code = request.required("builder_code");
        List<JsonNode> found = desk.allTrades().stream()
                .filter(trade ->
                        desk.known(trade.order()).placed().fields().builder().equalsIgnoreCase(code))
                .<JsonNode>map(trade -> rows.trade(trade, desk.known(trade.order())))
                .toList();
        return Wire.page(found, request.parameter("next_cursor").orElse("MA=="));
    }
}
