package io.polystep.local.conformance;

import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Price;
import io.polystep.domain.money.Rounding;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.FeeAwareBuy;
import java.math.BigDecimal;

/** Takers' fees in three roundings, and the buy that leaves room for them. */
final class FeesSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        return switch (vector.kind()) {
            case "platform-fee" -> platformFee(vector);
            case "adjust-buy-amount" -> adjustedBuy(vector);
            default ->
                throw new IllegalArgumentException(
                        "expected kind platform-fee or adjust-buy-amount, found '" + vector.kind() + "'");
        };
    }

    private static Comparison platformFee(VectorCase vector) {
        FeeSchedule fees = schedule(vector, "rate", "exponent");
        Shares shares = Shares.of(vector.in("shares"));
        Price price = Price.of(vector.in("price"));
        Comparison comparison = Comparison.of(vector);
        sameFee(comparison, "fee5Down", fees.fee(shares, price, Rounding.DOWN));
        sameFee(comparison, "fee5HalfUp", fees.fee(shares, price, Rounding.HALF_UP));
        sameFee(comparison, "fee5Up", fees.fee(shares, price, Rounding.UP));
        return comparison;
    }

    private static void sameFee(Comparison comparison, String field, Usdc found) {
        Usdc expected = Usdc.of(comparison.take(field).asText());
        comparison.require(expected.equals(found), field + ": expected " + expected + ", found " + found);
    }

    /** The expected value comes from floating point, so the exact one may differ by the tolerance that the case gives. */
    private static Comparison adjustedBuy(VectorCase vector) {
        BigDecimal found = FeeAwareBuy.exact(
                Usdc.of(vector.in("amount")),
                Usdc.of(vector.in("balance")),
                Price.of(vector.in("price")),
                schedule(vector, "feeRate", "feeExponent"),
                Micros.parse(vector.in("builderTakerFeeRate")));
        BigDecimal tolerance = new BigDecimal(VectorCase.text(vector.node(), "tolerance"));
        Comparison comparison = Comparison.of(vector);
        BigDecimal expected = new BigDecimal(comparison.take("adjusted").asText());
        boolean close = expected.subtract(found).abs().compareTo(tolerance) <= 0;
        return comparison.require(close, "adjusted: expected " + expected + ", found " + found.toPlainString());
    }

    private static FeeSchedule schedule(VectorCase vector, String rate, String exponent) {
        return new FeeSchedule(Micros.parse(vector.in(rate)), Integer.parseInt(vector.in(exponent)));
    }
}
