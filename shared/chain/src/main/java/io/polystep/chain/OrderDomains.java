package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.order.OrderFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The domain separators of the exchanges on one chain. Each is hashed when an order first needs it and kept: there are as
 * many as there are exchanges. Safe for use by several threads.
 */
final class OrderDomains {
    private record Exchange(MarketVersion version, Address contract) {}

    private final long chainId;
    private final Contracts contracts;
    private final Map<Exchange, byte[]> known = new ConcurrentHashMap<>();

    OrderDomains(long chainId, Contracts contracts) {
        this.chainId = chainId;
        this.contracts = contracts;
    }

    /** The separator of the exchange that the order's fields choose; not to be changed by the caller. */
    byte[] of(OrderFields fields) {
        Exchange exchange = new Exchange(fields.version(), contracts.exchange(fields.version(), fields.negRisk()));
        return known.computeIfAbsent(exchange, this::separator);
    }

    private byte[] separator(Exchange exchange) {
        return Eip712.domain("Polymarket CTF Exchange", version(exchange.version()), chainId, exchange.contract());
    }

    private static String version(MarketVersion version) {
        return switch (version) {
            case CONDITIONAL_TOKENS -> "2";
            case PROTOCOL_V2 -> "3";
        };
    }
}
