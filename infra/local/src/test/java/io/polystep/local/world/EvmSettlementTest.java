package io.polystep.local.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.polystep.chain.Contracts;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcChainReader;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.redemption.PayoutVector;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.venue.SettlementChain;
import io.polystep.local.venue.SettlementChainContract;
import io.polystep.local.venue.VenueNetwork;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EvmSettlementTest extends SettlementChainContract {
    private static final Instant NOW = Instant.parse("2026-04-16T07:10:00Z");

    private final MemoryChainLog log = new MemoryChainLog();
    private ChainNode node = chain();

    private ChainNode chain() {
        return ChainNode.open(
                ChainConfig.polygon(), FundedWorld.genesis(NOW, 1, 1_000_000_000L), InstantSource.fixed(NOW), log);
    }

    @Override
    protected SettlementChain open() {
        node = chain();
        return new EvmSettlement(node, VenueNetwork.polygon());
    }

    @Override
    protected SettlementChain reopen(SettlementChain before) {
        return open();
    }

    @Override
    protected long changes(SettlementChain chain) {
        return node.read(state -> state.history().latest().number());
    }

    @Test
    void showsTheResultToTheTradersOwnReader() {
        SettlementChain chain = open();
        ConditionId unknown = new ConditionId("0x" + "ab".repeat(32));

        chain.resolve(unknown, 1);

        try (ChainNode listening = node.start(0)) {
            RpcChainReader reader = new RpcChainReader(
                    new JsonRpc(HttpClient.newHttpClient(), List.of(listening.rpc())), Contracts.polygon());
            assertEquals(
                    Optional.of(new PayoutVector(List.of(BigInteger.ZERO, BigInteger.ONE), BigInteger.ONE)),
                    reader.payouts(unknown));
            assertEquals(Optional.empty(), reader.payouts(CONDITION));
        }
    }
}
