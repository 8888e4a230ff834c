package io.polystep.polymarket.clob;

import io.polystep.domain.Address;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the venue believes the account holds and who may spend it; a cache that an update call refreshes.
 *
 * @param balance base units of one millionth
 * @param spenders what each may spend, in base units; the largest number stands for no limit
 * @param single the one allowance of older answers, which do not name the spender
 */
public record Allowances(BigInteger balance, Map<Address, BigInteger> spenders, Optional<BigInteger> single) {
    /** Copies the map. */
    public Allowances {
        spenders = Map.copyOf(spenders);
    }

    /** Reads an answer. */
    public static Allowances read(String text) {
        Fields answer = new Fields("the balance", Json.parse(text));
        Map<Address, BigInteger> spenders = new LinkedHashMap<>();
        answer.optionalEntries("allowances")
                .forEach((spender, amount) -> spenders.put(new Address(spender), amount(amount.asText())));
        return new Allowances(
                answer.value("balance", "whole base units, zero or more", Allowances::amount),
                spenders,
                answer.optionalValue("allowance", "whole base units, zero or more", Allowances::amount));
    }

    private static BigInteger amount(String text) {
        if (!text.matches("[0-9]{1,78}")) {
            throw new IllegalArgumentException("expected whole base units, found '" + Json.shown(text) + "'");
        }
        return new BigInteger(text);
    }

    /** What {@code spender} may spend; zero when it is not listed. */
    public BigInteger of(Address spender) {
        return spenders.getOrDefault(spender, BigInteger.ZERO);
    }
}
