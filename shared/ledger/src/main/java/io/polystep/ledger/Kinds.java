package io.polystep.ledger;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The kinds that several items share. Money, prices and shares are numbers in millionths. */
final class Kinds {
    /**
     * The most millionths that one stored amount may hold, of either sign: 100 billion dollars or shares, more than there are,
     * and so little that the sum over the pots of an account, or over ninety marks, fits 64 bits.
     */
    static final long MOST_MICROS = 100_000_000_000_000_000L;

    static final Kind<String> TEXT = Kind.text(String.class, text -> text, text -> text);
    static final Kind<Long> LONG = Kind.number(Long.class, String::valueOf, Long::valueOf);
    static final Kind<Integer> INT = Kind.number(Integer.class, String::valueOf, Integer::valueOf);
    static final Kind<BigInteger> WHOLE = Kind.number(BigInteger.class, BigInteger::toString, BigInteger::new);
    /** Millionths of either sign, at most {@link #MOST_MICROS}. */
    static final Kind<BigInteger> MICROS =
            Kind.number(BigInteger.class, BigInteger::toString, text -> BigInteger.valueOf(micros(text)));
    /** How many; never negative. */
    static final Kind<Long> COUNT = Kind.number(Long.class, String::valueOf, Kinds::notNegative);
    /** Millionths that conditions keep from falling below zero, at most {@link #MOST_MICROS}. */
    static final Kind<BigInteger> COUNTER = Kind.number(
            BigInteger.class, BigInteger::toString, text -> BigInteger.valueOf(ranged(Long.parseLong(text), 0)));

    static final Kind<Boolean> FLAG = new Kind<>(
            EnhancedType.of(Boolean.class),
            AttributeValueType.BOOL,
            AttributeValue::fromBool,
            stored -> Kind.require(AttributeValue.Type.BOOL, stored).bool());
    /** A set of texts that is never stored empty. */
    static final Kind<Set<String>> TEXTS = new Kind<>(
            EnhancedType.setOf(String.class),
            AttributeValueType.SS,
            texts -> AttributeValue.fromSs(texts.stream().sorted().toList()),
            stored -> Set.copyOf(Kind.require(AttributeValue.Type.SS, stored).ss()));

    static final Kind<Instant> TIME = Kind.text(Instant.class, Instant::toString, Times::parse);
    // Refused on the way in as well: an item that cannot be read again would stop everything that reads it.
    static final Kind<Usdc> USDC =
            Kind.number(Usdc.class, money -> Long.toString(micros(money.micros())), text -> new Usdc(micros(text)));
    static final Kind<Shares> SHARES = Kind.number(
            Shares.class, shares -> Long.toString(micros(shares.micros())), text -> new Shares(micros(text)));
    static final Kind<Price> PRICE =
            Kind.number(Price.class, price -> Long.toString(price.micros()), text -> new Price(Long.parseLong(text)));
    static final Kind<Address> ADDRESS = Kind.text(Address.class, Address::text, Address::new);
    static final Kind<ConditionId> CONDITION = Kind.text(ConditionId.class, ConditionId::value, ConditionId::new);
    static final Kind<TokenId> TOKEN = Kind.text(TokenId.class, TokenId::value, TokenId::new);

    private Kinds() {}

    private static long micros(String text) {
        return micros(Long.parseLong(text));
    }

    private static long micros(long micros) {
        return ranged(micros, -MOST_MICROS);
    }

    private static long ranged(long micros, long least) {
        if (micros < least || micros > MOST_MICROS) {
            throw new IllegalArgumentException(
                    "expected from " + least + " to " + MOST_MICROS + " millionths, found " + micros);
        }
        return micros;
    }

    private static long notNegative(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException("expected a number of zero or more, found " + number);
        }
        return number;
    }
}
