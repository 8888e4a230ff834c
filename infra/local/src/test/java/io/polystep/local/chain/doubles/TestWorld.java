package io.polystep.local.chain.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.chain.ChainConfig;
import io.polystep.local.chain.ChainNode;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.MemoryChainLog;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.evm.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A fresh local world with one funded trader (account 1), for tests. */
public final class TestWorld {
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final ChainNode node;
    public final LocalWallet trader;
    public final LocalWallet oracle;

    public TestWorld() {
        this(ChainConfig.polygon());
    }

    public TestWorld(ChainConfig config) {
        node = ChainNode.open(config, LocalWorld.genesis(NOW), InstantSource.fixed(NOW), new MemoryChainLog());
        trader = new LocalWallet(node, DevAccounts.account(1));
        oracle = new LocalWallet(node, DevAccounts.account(2));
    }

    /** Reads a bundled vector file's cases. */
    public static JsonNode vectors(String name) {
        try (InputStream in = TestWorld.class.getResourceAsStream("/vectors/" + name)) {
            return MAPPER.readTree(in).get("cases");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls a contract's view and returns its answer as one word. */
    public BigInteger ask(BigInteger contract, Calldata data) {
        return Hex.readNumber(answer(contract, data));
    }

    public String answer(BigInteger contract, Calldata data) {
        var params = MAPPER.createArrayNode();
        params.addObject()
                .put("to", Hex.address(contract))
                .put("from", Hex.address(trader.address()))
                .put("data", data.bytes().hex());
        return node.call("eth_call", params).asText();
    }

    public BigInteger dollars(BigInteger token, BigInteger holder) {
        return ask(token, Calldata.of("balanceOf(address)").word(holder));
    }

    public BigInteger shares(BigInteger holder, BigInteger token) {
        return ask(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("balanceOf(address,uint256)").word(holder).word(token));
    }

    /** Prepares a condition whose oracle is account 2 and returns its id. */
    public BigInteger prepare(long question) {
        oracle.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("prepareCondition(address,bytes32,uint256)")
                        .word(oracle.address())
                        .word(question)
                        .word(2)
                        .bytes());
        return ask(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("getConditionId(address,bytes32,uint256)")
                        .word(oracle.address())
                        .word(question)
                        .word(2));
    }

    public Receipt resolve(long question, long yes, long no) {
        return oracle.require(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("reportPayouts(bytes32,uint256[])")
                        .word(question)
                        .words(List.of(BigInteger.valueOf(yes), BigInteger.valueOf(no)))
                        .bytes());
    }

    public BigInteger position(BigInteger collateral, BigInteger condition, long indexSet) {
        BigInteger collection = ask(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("getCollectionId(bytes32,bytes32,uint256)")
                        .word(0)
                        .word(condition)
                        .word(indexSet));
        return ask(
                Addresses.CONDITIONAL_TOKENS,
                Calldata.of("getPositionId(address,bytes32)").word(collateral).word(collection));
    }

    public static Bytes split(BigInteger collateral, BigInteger condition, long micro) {
        return positions("splitPosition", collateral, condition).word(micro).bytes();
    }

    public static Bytes merge(BigInteger collateral, BigInteger condition, long micro) {
        return positions("mergePositions", collateral, condition).word(micro).bytes();
    }

    public static Bytes redeem(BigInteger collateral, BigInteger condition) {
        return sets(Calldata.of("redeemPositions(address,bytes32,bytes32,uint256[])"), collateral, condition)
                .bytes();
    }

    private static Calldata positions(String verb, BigInteger collateral, BigInteger condition) {
        return sets(Calldata.of(verb + "(address,bytes32,bytes32,uint256[],uint256)"), collateral, condition);
    }

    private static Calldata sets(Calldata call, BigInteger collateral, BigInteger condition) {
        return call.word(collateral).word(0).word(condition).words(List.of(BigInteger.ONE, BigInteger.TWO));
    }
}
