package io.polystep.local.conformance;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.polymarket.ProtocolPosition;
import java.util.Optional;

/** Which exchange an asset id goes to, and what a Protocol V2 id says. */
final class PositionIdSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        TokenId asset = new TokenId(vector.in("assetId"));
        Optional<ProtocolPosition> position = ProtocolPosition.of(asset);
        Comparison comparison = Comparison.of(vector)
                .sameJson("isV2PositionId", BooleanNode.valueOf(position.isPresent()))
                .same("exchangeVersion", ProtocolPosition.version(asset) == MarketVersion.PROTOCOL_V2 ? "3" : "2");
        position.ifPresent(found -> comparison
                .sameJson("moduleId", IntNode.valueOf(found.kind().code()))
                .sameHex("conditionIdBytes31", found.condition())
                .sameJson("outcomeIndex", IntNode.valueOf(found.outcome())));
        return comparison;
    }
}
