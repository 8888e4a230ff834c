package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.order.IntentKey;
import io.polystep.domain.order.StrategyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item. All keys of the table are made here.
 *
 * @param pk partition
 * @param sk place in the partition
 */
record Key(String pk, String sk) {
    static final String PK = "pk";
    static final String SK = "sk";
    static final String CONTROL = "CONTROL#";

    static Key order(IntentKey intent) {
        return new Key("INTENT#" + intent, "ORDER");
    }

    /** The list of the wallet's orders, open or closed. */
    static String orders(Address wallet, boolean closed) {
        return (closed ? "ORDER#CLOSED#" : "ORDER#OPEN#") + wallet.lower();
    }

    static Key account(Address wallet) {
        return new Key("ACCOUNT#" + wallet.lower(), "BALANCES");
    }

    static Key state(Address wallet) {
        return new Key("ACCOUNT#" + wallet.lower(), "STATE");
    }

    static Key limits(Address wallet) {
        return new Key("ACCOUNT#" + wallet.lower(), "LIMITS");
    }

    static Key position(Address wallet, TokenId token) {
        return new Key(positions(wallet), token.value());
    }

    static String positions(Address wallet) {
        return "POSITION#" + wallet.lower();
    }

    /** The entry's id alone is the sort key, without its time, so that a repeated id collides at any time. */
    static Key entry(Address wallet, String id) {
        return new Key(entries(wallet), id);
    }

    static String entries(Address wallet) {
        return "LEDGER#" + wallet.lower();
    }

    static Key exposure(Address wallet, ConditionId market) {
        return new Key("EXPOSURE#" + wallet.lower(), "MARKET#" + market);
    }

    static Key day(Address wallet, Instant time) {
        LocalDate date = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return new Key("DAY#" + wallet.lower() + "#" + date, "TOTAL");
    }

    static Key halt(String scope) {
        return new Key(CONTROL + scope, "HALT");
    }

    /** Beside the strategy's halt. */
    static Key strategyResults(StrategyId strategy) {
        return new Key(CONTROL + strategy.scope(), "RESULTS");
    }

    static Key audit(String scope, Instant at, HaltAction action) {
        return new Key(CONTROL + scope, "AUDIT#" + Times.sortable(at) + "#" + action);
    }

    static Key quarantine(Address wallet, ConditionId market) {
        return new Key("QUARANTINE#" + wallet.lower(), "MARKET#" + market);
    }

    static Key reconciliation(Address wallet) {
        return new Key("RECONCILE#" + wallet.lower(), "LAST");
    }

    static Key codeFence() {
        return new Key("CONTROL#" + DynamoCodeFence.SCOPE, "LEAST");
    }

    static Key lease(String name) {
        return new Key("LEASE#" + name, "HOLDER");
    }

    static Key market(ConditionId condition) {
        return new Key("MARKET#" + condition, "INFO");
    }

    static Key redemption(Address holder, ConditionId condition, Optional<TokenId> token) {
        return new Key(
                redemptions(holder),
                condition.value() + token.map(outcome -> "#" + outcome.value()).orElse(""));
    }

    static String redemptions(Address holder) {
        return "REDEEM#" + holder.lower();
    }

    static Key nonce(Address account) {
        return new Key("NONCE#" + account.lower(), "NEXT");
    }

    /** The key as DynamoDB wants it. */
    Map<String, AttributeValue> attributes() {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    @Override
    public String toString() {
        return pk + " / " + sk;
    }
}
