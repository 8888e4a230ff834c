package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Shares;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The contract calls that are made, each encoded by hand: a selector and words. */
final class CallData {
    private static final int SELECTOR = 4;

    private CallData() {}

    /** {@code redeemPositions} of both outcomes; the adapters ignore all but the condition. */
    static String redeemPositions(Address collateral, ConditionId condition) {
        int offsetOfArray = 4 * Bytes.WORD;
        return call(
                "redeemPositions(address,bytes32,bytes32,uint256[])",
                Bytes.word(collateral),
                new byte[Bytes.WORD],
                Bytes.word(condition.value()),
                Bytes.word(offsetOfArray),
                Bytes.word(2),
                Bytes.word(1),
                Bytes.word(2));
    }

    static String payoutDenominator(ConditionId condition) {
        return call("payoutDenominator(bytes32)", Bytes.word(condition.value()));
    }

    static String payoutNumerator(ConditionId condition, int index) {
        return call("payoutNumerators(bytes32,uint256)", Bytes.word(condition.value()), Bytes.word(index));
    }

    /** Balance of an ERC-1155 token. */
    static String balanceOf(Address holder, TokenId token) {
        return call("balanceOf(address,uint256)", Bytes.word(holder), Bytes.word(token.number()));
    }

    /** Balance of an ERC-20 token. */
    static String balanceOf(Address holder) {
        return call("balanceOf(address)", Bytes.word(holder));
    }

    /** How many dollars of {@code holder} a spender may move. */
    static String allowance(Address holder, Address spender) {
        return call("allowance(address,address)", Bytes.word(holder), Bytes.word(spender));
    }

    /** Whether an operator may move all ERC-1155 tokens of {@code holder}. */
    static String isApprovedForAll(Address holder, Address operator) {
        return call("isApprovedForAll(address,address)", Bytes.word(holder), Bytes.word(operator));
    }

    /** What redeeming {@code amount} of a Protocol V2 position pays; reverts while it is not resolved. */
    static String getPayout(TokenId position, Shares amount) {
        return call("getPayout(uint256,uint256)", Bytes.word(position.number()), Bytes.word(amount.micros()));
    }

    /** Redeems a Protocol V2 position: its id without the last byte, that byte as outcome, and the amount. */
    static String routerRedeem(TokenId position, Shares amount) {
        byte[] condition = Bytes.word(position.number());
        byte[] outcome = Bytes.word(Byte.toUnsignedInt(condition[Bytes.WORD - 1]));
        condition[Bytes.WORD - 1] = 0;
        return call("redeem(bytes31,uint256,uint256)", condition, outcome, Bytes.word(amount.micros()));
    }

    /** A call of {@code signature} with arguments that are words already. */
    static String call(String signature, byte[]... words) {
        byte[] hash = Keccak.digest(signature.getBytes(StandardCharsets.US_ASCII));
        return Bytes.hex(Bytes.concat(Arrays.copyOf(hash, SELECTOR), Bytes.concat(words)));
    }
}
