package io.polystep.local.venue;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.order.OrderFields;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.TimeInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every check of a posted order that needs no book and no balance, in the venue's order and words. */
final class OrderAdmission {
    /** How far ahead a dated order must expire. */
    static final Duration LEAST_LIFE = Duration.ofMinutes(3);

    private static final long CENT = 10_000;

    private final VenueNetwork network;
    private final WalletDerivation wallets;
    private final VenueState state;
    private final VenueAccounts accounts;

    OrderAdmission(VenueNetwork network, VenueState state, VenueAccounts accounts) {
        this.network = network;
        this.wallets = new WalletDerivation(network);
        this.state = state;
        this.accounts = accounts;
    }

    PlacedOrder admit(OrderPayload payload, VenueAccount account, VenueMarket market, Instant now) {
        OrderFields fields = payload.fields(
                market.terms().terms().version(), market.terms().terms().negRisk());
        checkAccount(payload.owner(), fields, account);
        OrderHash hash = checkSignature(fields, payload.signature(), account.signer());
        refuseIf(state.order(hash).isPresent(), "order " + hash + " is invalid. Duplicated.");
        refuseIf(!market.accepting(now), "the market is not yet ready to process new orders");
        Price limit = checkPrice(hash, fields, market);
        PlacedOrder order = new PlacedOrder(
                hash,
                fields,
                payload.signature(),
                payload.owner(),
                payload.timeInForce(),
                payload.expiration(),
                payload.postOnly(),
                payload.deferred(),
                limit.micros());
        checkSize(order, market);
        checkLifetime(order, now);
        return order;
    }

    private void checkAccount(String owner, OrderFields fields, VenueAccount account) {
        refuseIf(!owner.equals(account.credentials().apiKey()), "the order owner has to be the owner of the API KEY");
        List<Address> makers = wallets.makers(account.signer(), fields.signatureType());
        boolean contract = fields.signatureType() == SignatureType.POLY_1271;
        boolean signer =
                contract ? makers.contains(fields.signer()) : fields.signer().equals(account.signer());
        refuseIf(!signer, "the order signer address has to be the address of the API KEY");
        boolean maker = contract ? fields.maker().equals(fields.signer()) : makers.contains(fields.maker());
        if (!maker) {
            throw VenueRefusal.invalidPayload();
        }
    }

    private OrderHash checkSignature(OrderFields fields, String signature, Address key) {
        if (isSignedBy(fields, signature, key)) {
            return new OrderHash(Eip712.hex(OrderDigest.of(fields, network)));
        }
        refuseIf(isSignedBy(otherVersion(fields), signature, key), "order_version_mismatch");
        throw VenueRefusal.invalidPayload();
    }

    private boolean isSignedBy(OrderFields fields, String signature, Address key) {
        if (fields.signatureType() != SignatureType.POLY_1271) {
            return OrderSignature.key(fields, signature, network).equals(Optional.of(key));
        }
        Optional<SessionSignature> session =
                SessionSignature.of(signature).filter(wrapped -> accounts.isSession(key, wrapped.signer()));
        String inner = session.map(SessionSignature::inner).orElse(signature);
        Address signer = session.map(SessionSignature::signer).orElse(key);
        return OrderSignature.key(fields, inner, network).equals(Optional.of(signer));
    }

    private static OrderFields otherVersion(OrderFields order) {
        MarketVersion other = order.version() == MarketVersion.PROTOCOL_V2
                ? MarketVersion.CONDITIONAL_TOKENS
                : MarketVersion.PROTOCOL_V2;
        return new OrderFields(
                order.salt(),
                order.maker(),
                order.signer(),
                order.token(),
                order.makerAmount(),
                order.takerAmount(),
                order.side(),
                order.signatureType(),
                order.timestampMillis(),
                order.metadata(),
                order.builder(),
                other,
                order.negRisk());
    }

    private static Price checkPrice(OrderHash hash, OrderFields fields, VenueMarket market) {
        return LimitPrice.onGrid(fields, market.tick())
                .orElseThrow(() -> VenueRefusal.badRequest("order " + hash + " is invalid. Price ("
                        + Micros.format(LimitPrice.quotient(fields)) + ") breaks minimum tick size rule: "
                        + market.tick()));
    }

    private static void checkSize(PlacedOrder order, VenueMarket market) {
        Shares size = new Shares(order.shareMicros());
        Shares least = market.terms().terms().minimumSize();
        refuseIf(
                size.compareTo(least) < 0,
                "order " + order.hash() + " is invalid. Size (" + size + ") lower than the minimum: " + least);
        refuseIf(
                order.isBuy() && order.isImmediate() && order.fields().makerAmount() % CENT != 0,
                "invalid amounts, the market buy orders maker amount supports a max accuracy of 2 decimals");
    }

    private static void checkLifetime(PlacedOrder order, Instant now) {
        if (order.timeInForce() == TimeInForce.GTD) {
            long least = now.plus(LEAST_LIFE).getEpochSecond();
            refuseIf(order.expirationSeconds() < least, "invalid expiration");
        } else {
            refuseIf(order.expirationSeconds() != 0, "invalid expiration");
        }
        if (order.postOnly() && order.isImmediate()) {
            throw VenueRefusal.invalidPayload();
        }
    }

    private static void refuseIf(boolean wrong, String text) {
        if (wrong) {
            throw VenueRefusal.badRequest(text);
        }
    }
}
