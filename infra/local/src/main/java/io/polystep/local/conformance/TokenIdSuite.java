package io.polystep.local.conformance;

import io.polystep.chain.ConditionalTokenIds;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.polymarket.wire.Json;

/** Condition, collection and token ids, of made-up and of published markets. */
final class TokenIdSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        requireKnown(vector.kind());
        ConditionId condition = condition(vector);
        Address collateral = new Address(vector.in("collateral"));
        var collections = Json.array();
        var tokens = Json.array();
        for (int index = 0; index < 2; index++) {
            collections.add(ConditionalTokenIds.collectionId(condition, index));
            tokens.add(ConditionalTokenIds.token(collateral, condition, index).value());
        }
        Comparison comparison =
                Comparison.of(vector).sameJson("collectionIds", collections).sameJson("positionIds", tokens);
        return comparison.expects("conditionId")
                ? comparison.sameHex("conditionId", condition.value())
                : comparison.require(
                        condition.equals(new ConditionId(vector.in("conditionId"))), "conditionId: found " + condition);
    }

    private static ConditionId condition(VectorCase vector) {
        return ConditionalTokenIds.condition(
                new Address(vector.in("oracle")),
                vector.in("questionId"),
                Integer.parseInt(vector.in("outcomeSlotCount")));
    }

    private static void requireKnown(String kind) {
        if (!kind.equals("synthetic") && !kind.equals("real-market")) {
            throw new IllegalArgumentException("expected kind synthetic or real-market, found '" + kind + "'");
        }
    }
}
