package io.polystep.testkit;

import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.Market;
import io.polystep.domain.market.Quote;
import io.polystep.domain.market.ScannedMarket;
import io.polystep.domain.port.MarketBoard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A market board in memory. */
public final class InMemoryBoard implements MarketBoard {
    private final Map<ConditionId, ScannedMarket> markets = new LinkedHashMap<>();

    @Override
    public void put(Market market, List<Quote> quotes, Instant scannedAt) {
        List<Quote> all = new ArrayList<>(
                find(market.condition()).map(ScannedMarket::quotes).orElse(List.of()));
        all.addAll(quotes);
        markets.put(market.condition(), new ScannedMarket(market, scannedAt, all));
    }

    @Override
    public List<ScannedMarket> current(Instant now) {
        return markets.values().stream()
                .filter(scanned -> scanned.market().window().contains(now))
                .toList();
    }

    @Override
    public Optional<ScannedMarket> find(ConditionId condition) {
        return Optional.ofNullable(markets.get(condition));
    }
}
