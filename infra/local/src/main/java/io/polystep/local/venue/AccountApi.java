package io.polystep.local.venue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.SignatureType;
import java.util.List;
import java.util.Optional;

/** Keys, standing, budget and balances of one account. */
final class AccountApi {
    private static final TextNode OK = TextNode.valueOf("OK");

    private final VenueDesk desk;
    private final VenueAccounts accounts;
    private final VenueNetwork network;
    private final WalletDerivation wallets;
    private final SettlementChain chain;
    private final TradingGate gate;

    AccountApi(VenueDesk desk, VenueAccounts accounts, VenueNetwork network, SettlementChain chain, TradingGate gate) {
        this.desk = desk;
        this.accounts = accounts;
        this.network = network;
        this.wallets = new WalletDerivation(network);
        this.chain = chain;
        this.gate = gate;
    }

    void register(PrivateRoutes routes) {
        routes.on("GET", "/auth/api-keys", this::keys)
                .on("DELETE", "/auth/api-key", this::deleteKey)
                .on(
                        "POST",
                        "/auth/readonly-api-key",
                        (request, account) -> Wire.object().put("apiKey", accounts.addReadOnly(account)))
                .on("GET", "/auth/readonly-api-keys", (request, account) -> Wire.texts(accounts.readOnlyKeys(account)))
                .on("DELETE", "/auth/readonly-api-key", this::deleteReadOnly)
                .on("GET", "/auth/ban-status/closed-only", this::banStatus)
                .on("GET", "/v1/user/rate-limit-tier", this::tier)
                .on("GET", "/balance-allowance", this::balance)
                .on("GET", "/balance-allowance/update", this::balance);
    }

    private JsonNode keys(VenueRequest request, VenueAccount account) {
        ArrayNode keys = Wire.array().add(account.credentials().apiKey());
        return Wire.object().set("apiKeys", keys);
    }

    private JsonNode deleteKey(VenueRequest request, VenueAccount account) {
        accounts.revoke(account);
        return OK;
    }

    private JsonNode deleteReadOnly(VenueRequest request, VenueAccount account) {
        String key = RequestJson.read(request).path("key").asText();
        if (!accounts.removeReadOnly(account, key)) {
            throw new VenueRefusal(404, "readonly api key not found");
        }
        return OK;
    }

    private JsonNode banStatus(VenueRequest request, VenueAccount account) {
        boolean closed = accounts.standing(account.signer()) == AccountStanding.CLOSED_ONLY;
        return Wire.object().put("closed_only", closed);
    }

    private JsonNode tier(VenueRequest request, VenueAccount account) {
        RateTier tier = gate.weather().tier().orElse(RateTier.STANDARD);
        return Wire.object()
                .put("tier", tier.name())
                .put("orders_per_second", tier.ordersPerSecond())
                .put("orders_burst", tier.orderBurst())
                .put("cancels_per_second", tier.cancelsPerSecond())
                .put("cancels_burst", tier.cancelBurst());
    }

    private JsonNode balance(VenueRequest request, VenueAccount account) {
        Optional<TokenId> token = switch (request.required("asset_type")) {
            case "COLLATERAL" -> Optional.empty();
            case "CONDITIONAL", "CONDITIONAL-V2" -> Optional.of(token(request.required("token_id")));
            default -> throw VenueRefusal.badRequest("Invalid asset type");
        };
        Address maker = maker(request, account);
        ObjectNode answer = Wire.object().put("balance", Long.toString(desk.balance(maker, token)));
        ObjectNode allowances = answer.putObject("allowances");
        for (Address exchange : List.of(network.exchange(), network.negRiskExchange(), network.exchangeV3())) {
            allowances.put(exchange.text(), Long.toString(allowance(maker, exchange, token)));
        }
        return answer;
    }

    /** The wallet of the asked signature type: the registered one when it is of that type, otherwise the derived one. */
    private Address maker(VenueRequest request, VenueAccount account) {
        return request.parameter("signature_type")
                .map(AccountApi::type)
                .filter(type -> type != account.type())
                .map(type -> wallets.maker(account.signer(), type))
                .orElse(account.maker());
    }

    private static SignatureType type(String code) {
        if (!code.matches("[0-3]")) {
            throw VenueRefusal.badRequest("Invalid signature type");
        }
        return WireCodes.signatureType(Integer.parseInt(code)).orElseThrow();
    }

    private long allowance(Address owner, Address exchange, Optional<TokenId> token) {
        if (token.isPresent()) {
            return chain.sharesApproved(owner, exchange) ? Long.MAX_VALUE : 0;
        }
        return chain.allowance(owner, exchange).micros();
    }

    private static TokenId token(String id) {
        try {
            return new TokenId(id);
        } catch (IllegalArgumentException malformed) {
            throw VenueRefusal.badRequest("Invalid token id");
        }
    }
}
