package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;
import java.time.InstantSource;

/** The relayer's calls, in the older and in the newer form. */
final class RelayerApi {
    /** The account that pays for proxy wallets' transactions; part of what they sign. */
    private static final String RELAY = "0x325e870aE78b72B1dD4F0DB521D003AB5a30E766";

    private final Relayer relayer;
    private final BuilderAuthentication builders;
    private final VenueAccounts accounts;
    private final InstantSource clock;

    RelayerApi(Relayer relayer, BuilderAuthentication builders, VenueAccounts accounts, InstantSource clock) {
        this.relayer = relayer;
        this.builders = builders;
        this.accounts = accounts;
        this.clock = clock;
    }

    void register(Routes routes) {
        routes.on("POST", "/submit", this::submit)
                .on("POST", "/v1/account/transactions", this::submit)
                .on("GET", "/transaction", request -> list(request.required("id")))
                .on("GET", "/transactions", this::own)
                .on("GET", "/v1/account/transactions/*", this::one)
                .on("GET", "/v1/account/transactions/params", this::parameters)
                .on("GET", "/nonce", request -> Wire.object().put("nonce", nonce(request)))
                .on("GET", "/relay-payload", this::parameters)
                .on("GET", "/deployed", this::deployed);
    }

    private JsonNode submit(VenueRequest request) {
        authenticate(request);
        Relayed relayed = relayer.submit(new RelayRequest(RequestJson.read(request)));
        ObjectNode row = relayed.json(relayed.submittedAt());
        return Wire.object()
                .put("transactionID", relayed.id())
                .put("transactionHash", "")
                .put("state", row.path("state").asText());
    }

    /** A relayer key is the API key of its owner; otherwise a builder's headers must be right. */
    private Address authenticate(VenueRequest request) {
        if (request.header("relayer_api_key").isEmpty()) {
            return builders.authenticate(request).owner().signer();
        }
        VenueAccount account =
                request.header("relayer_api_key").flatMap(accounts::byKey).orElseThrow(VenueRefusal::unauthorised);
        if (request.header("relayer_api_key_address")
                .filter(account.signer().text()::equalsIgnoreCase)
                .isEmpty()) {
            throw VenueRefusal.unauthorised();
        }
        return account.signer();
    }

    private ArrayNode list(String id) {
        ArrayNode rows = Wire.array();
        relayer.find(id).ifPresent(relayed -> rows.add(relayed.json(clock.instant())));
        return rows;
    }

    private JsonNode one(VenueRequest request) {
        return relayer.find(request.lastSegment())
                .orElseThrow(() -> new VenueRefusal(404, "transaction not found"))
                .json(clock.instant());
    }

    private JsonNode own(VenueRequest request) {
        ArrayNode rows = Wire.array();
        relayer.of(authenticate(request)).forEach(relayed -> rows.add(relayed.json(clock.instant())));
        return rows;
    }

    private JsonNode parameters(VenueRequest request) {
        return Wire.object().put("address", RELAY).put("nonce", nonce(request));
    }

    private String nonce(VenueRequest request) {
        SignatureType type = switch (request.required("type")) {
            case "SAFE" -> SignatureType.POLY_GNOSIS_SAFE;
            case "PROXY" -> SignatureType.POLY_PROXY;
            case "WALLET" -> SignatureType.POLY_1271;
            default -> throw VenueRefusal.badRequest("invalid type");
        };
        return Long.toString(relayer.nonce(DataRequests.address(request, "address"), type));
    }

    /** Every wallet acts here as if it were deployed: its code is put in place when it acts. */
    private JsonNode deployed(VenueRequest request) {
        DataRequests.address(request, "address");
        return Wire.object().put("deployed", true);
    }
}
