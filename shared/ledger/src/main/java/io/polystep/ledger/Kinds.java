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
    static final Kind<String> TEXT = Kind.text(String.class, text -> text, text -> text);
    static final Kind<Long> LONG = Kind.number(Long.class, String::valueOf, Long::valueOf);
    static final Kind<Integer> INT = Kind.number(Integer.class, String::valueOf, Integer::valueOf);
    static final Kind<BigInteger> WHOLE = Kind.number(BigInteger.class, BigInteger::toString, BigInteger::new);
    /** Millionths of either sign that fit the domain's amounts. */
    static final Kind<BigInteger> MICROS =
            Kind.number(BigInteger.class, BigInteger::toString, text -> BigInteger.valueOf(Long.parseLong(text)));
    /** How many; never negative. */
    static final Kind<Long> COUNT = Kind.number(Long.class, String::valueOf, Kinds::notNegative);
    /** Millionths that conditions keep from falling below zero. */
    static final Kind<BigInteger> COUNTER =
            Kind.number(BigInteger.class, BigInteger::toString, text -> BigInteger.valueOf(notNegative(text)));

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
    static final Kind<Usdc> USDC =
            Kind.number(Usdc.class, money -> Long.toString(money.micros()), text -> new Usdc(Long.parseLong(text)));
    static final Kind<Shares> SHARES = Kind.number(
            Shares.class, shares -> Long.toString(shares.micros()), text -> new Shares(Long.parseLong(text)));
    static final Kind<Price> PRICE =
            Kind.number(Price.class, price -> Long.toString(price.micros()), text -> new Price(Long.parseLong(text)));
    static final Kind<Address> ADDRESS = Kind.text(Address.class, Address::text, Address::new);
    static final Kind<ConditionId> CONDITION = Kind.text(ConditionId.class, ConditionId::value, ConditionId::new);
    static final Kind<TokenId> TOKEN = Kind.text(TokenId.class, TokenId::value, TokenId::new);

    private Kinds() {}

    private static long notNegative(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException("expected a number of zero or more, found " + number);
        }
        return number;
    }
}
