package io.polystep.local.simulation.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.local.chain.doubles.Addresses;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.web3j.crypto.Hash;

/** The contract functions that the product calls, by selector. */
final class ModelCalls {
    private static final BigInteger UNLIMITED = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final Set<String> ADAPTERS =
            Set.of(ModelChain.key(Addresses.ADAPTER), ModelChain.key(Addresses.NEG_RISK_ADAPTER));
    private static final String DOLLAR = ModelChain.key(Addresses.PUSD);
    static final String REDEEM = selector("redeemPositions(address,bytes32,bytes32,uint256[])");
    private static final int CONDITION_WORD = 2;

    private final ModelChain chain;
    private final Map<String, Getter> getters = new TreeMap<>();

    private interface Getter {
        BigInteger word(String contract, Words arguments, long at);
    }

    ModelCalls(ModelChain chain) {
        this.chain = chain;
        put(
                "balanceOf(address)",
                (to, words, at) -> big(to.equals(DOLLAR) ? chain.collateralAt(words.address(0), at) : 0));
        put(
                "balanceOf(address,uint256)",
                (to, words, at) -> big(chain.sharesAt(words.address(0), words.number(1), at)));
        put("allowance(address,address)", (to, words, at) -> allowed(words) ? UNLIMITED : BigInteger.ZERO);
        put("isApprovedForAll(address,address)", (to, words, at) -> big(allowed(words) ? 1 : 0));
        put(
                "payoutDenominator(bytes32)",
                (to, words, at) -> big(condition(words, 0).denominator(at)));
        put("payoutNumerators(bytes32,uint256)", (to, words, at) -> numerator(words, at));
        put(
                "getOutcomeSlotCount(bytes32)",
                (to, words, at) -> big(condition(words, 0).tokens().size()));
        put("COLLATERAL_TOKEN()", (to, words, at) -> Addresses.PUSD);
        put("CONDITIONAL_TOKENS()", (to, words, at) -> Addresses.CONDITIONAL_TOKENS);
        put("USDCE()", (to, words, at) -> Addresses.USDC_E);
    }

    /** Call data after the selector. */
    record Words(String data) {
        String word(int index) {
            int from = 10 + 64 * index;
            return data.substring(from, from + 64);
        }

        String address(int index) {
            return "0x" + word(index).substring(24);
        }

        BigInteger number(int index) {
            return new BigInteger(word(index), 16);
        }
    }

    /** What a call returns; no bytes for a function that is not modelled. */
    String call(JsonNode call, long at) {
        String data = data(call);
        Getter getter = data.length() < 10 ? null : getters.get(data.substring(0, 10));
        if (getter == null) {
            return "0x";
        }
        String word = getter.word(to(call), new Words(data), at).toString(16);
        return "0x" + "0".repeat(64 - word.length()) + word;
    }

    /** Refuses a transaction that would revert. */
    void check(JsonNode call, long at) {
        String data = data(call);
        if (!ADAPTERS.contains(to(call)) || !data.startsWith(REDEEM)) {
            throw ModelRpc.Refused.reverted("only redemptions are modelled");
        }
        if (!condition(new Words(data), CONDITION_WORD).isResolved(at)) {
            throw ModelRpc.Refused.reverted("result for condition not received yet");
        }
    }

    static ConditionId redeemed(String data) {
        return new ConditionId("0x" + new Words(data).word(CONDITION_WORD));
    }

    private BigInteger numerator(Words words, long at) {
        ModelCondition known = condition(words, 0);
        int slot = words.number(1).intValueExact();
        return big(known.isResolved(at) ? known.numerators().get(slot) : 0);
    }

    private boolean allowed(Words words) {
        return chain.allowed(new Address(words.address(0)), new Address(words.address(1)));
    }

    private ModelCondition condition(Words words, int index) {
        ConditionId id = new ConditionId("0x" + words.word(index));
        return chain.condition(id).orElseGet(() -> new ModelCondition(id, java.util.List.of(), java.util.List.of(), 0));
    }

    private void put(String signature, Getter getter) {
        getters.put(selector(signature), getter);
    }

    private static String selector(String signature) {
        return Hash.sha3String(signature).substring(0, 10);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static String to(JsonNode call) {
        return call.path("to").asText().toLowerCase(Locale.ROOT);
    }

    private static String data(JsonNode call) {
        return call.path(call.has("data") ? "data" : "input").asText("");
    }
}
