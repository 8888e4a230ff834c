package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import java.math.BigInteger;

/**
 * How outcome-token ids follow from what a market asks. A check on what the venue lists, which stays the truth. Source:
 * venue protocol reference, CTF and redemption; the field prime is that of the alt_bn128 curve.
 */
public final class ConditionalTokenIds {
    private static final BigInteger PRIME =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");
    private static final BigInteger HALF = PRIME.subtract(BigInteger.ONE).shiftRight(1);
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final int SIGN_BIT = 255;
    private static final int ODD_BIT = 254;

    private ConditionalTokenIds() {}

    /**
     * The condition that an oracle answers.
     *
     * @param questionId 0x and 64 hex digits
     */
    public static ConditionId condition(Address oracle, String questionId, int outcomeSlots) {
        byte[] id = Keccak.digest(Bytes.of(oracle.text()), Bytes.word(questionId), Bytes.word(outcomeSlots));
        return new ConditionId(Bytes.hex(id));
    }

    /**
     * The token of one outcome.
     *
     * @param collateral the dollar inside the id: the bridged one for regular markets, the wrapped one for neg-risk
     * @param index 0 for the first outcome, 1 for the second
     */
    public static TokenId token(Address collateral, ConditionId condition, int index) {
        byte[] collection = Bytes.word(collection(condition, 1 << index));
        return new TokenId(new BigInteger(1, Keccak.digest(Bytes.of(collateral.text()), collection)).toString());
    }

    /**
     * The collection of one outcome, as 0x and 64 hex digits.
     *
     * @param index 0 for the first outcome, 1 for the second
     */
    public static String collectionId(ConditionId condition, int index) {
        return Bytes.hex(Bytes.word(collection(condition, 1 << index)));
    }

    /** A point on the curve found from the hash by trial, in compressed form. */
    static BigInteger collection(ConditionId condition, int indexSet) {
        BigInteger hash = new BigInteger(1, Keccak.digest(Bytes.word(condition.value()), Bytes.word(indexSet)));
        BigInteger x = hash.mod(PRIME);
        // The contract steps before its first test.
        do {
            x = x.add(BigInteger.ONE).mod(PRIME);
        } while (!isSquare(x.modPow(THREE, PRIME).add(THREE).mod(PRIME)));
        return hash.testBit(SIGN_BIT) ? x.flipBit(ODD_BIT) : x;
    }

    private static boolean isSquare(BigInteger number) {
        return number.signum() == 0 || number.modPow(HALF, PRIME).equals(BigInteger.ONE);
    }
}
