package io.polystep.polymarket.data;

import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Pages;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Page;
import io.polystep.polymarket.wire.Reported;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Version 1 of the data service, as a fallback. It counts rows instead of using cursors, and says nowhere that a page is
 * the last; so pages are read until an empty one comes.
 */
public final class DataApiV1 implements PortfolioReads {
    private static final int LIMIT = 500;

    /** The service takes no offset above 10,000. */
    private static final int MOST_PAGES = 21;

    private final Caller caller;

    /** Calls of the host behind {@code caller}. */
    public DataApiV1(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Outcome<Page<PositionRow>> positions(Address wallet, PositionFilter filter, Deadline deadline) {
        return switch (filter) {
            // The threshold is named because its default hides small positions.
            case OPEN -> positions("sizeThreshold=0&user=" + wallet, deadline);
            case REDEEMABLE -> positions("sizeThreshold=0&redeemable=true&user=" + wallet, deadline);
            case MERGEABLE -> positions("sizeThreshold=0&mergeable=true&user=" + wallet, deadline);
            case REDEEMABLE_LOST, CLOSED -> absent("positions in state " + filter);
        };
    }

    private Outcome<Page<PositionRow>> positions(String query, Deadline deadline) {
        return all("/positions", query, "positions", deadline, row -> PositionRow.read(row, Names.V1));
    }

    @Override
    public Outcome<Optional<Usdc>> value(Address wallet, Deadline deadline) {
        return caller.read(
                Call.get("/value", "user=" + wallet, Map.of()),
                deadline,
                text ->
                        Page.ofArray("the value", text, row -> row.value("value", "dollars", Reported::usdc))
                                .rows()
                                .stream()
                                .findFirst());
    }

    @Override
    public Outcome<Page<ActivityRow>> trades(Address wallet, Deadline deadline) {
        return all("/trades", "user=" + wallet, "trades", deadline, row -> ActivityRow.trade(row, Names.V1));
    }

    @Override
    public Outcome<Page<ActivityRow>> activity(Address wallet, Deadline deadline) {
        return all("/activity", "user=" + wallet, "activity", deadline, row -> ActivityRow.activity(row, Names.V1));
    }

    @Override
    public Outcome<Page<ResolutionRow>> resolutions(ConditionId condition, Deadline deadline) {
        return absent("resolutions");
    }

    private static <T> Outcome<T> absent(String what) {
        return new Outcome.Refused<>(Denial.NOT_FOUND, "version 1 of the data service has no " + what);
    }

    private <T> Outcome<Page<T>> all(
            String path, String query, String what, Deadline deadline, Function<Fields, T> row) {
        return Pages.all(
                "0",
                MOST_PAGES,
                offset -> caller.read(
                        Call.get(path, query + "&limit=" + LIMIT + "&offset=" + offset, Map.of()),
                        deadline,
                        text -> page(what, text, Integer.parseInt(offset), row)));
    }

    static <T> Page<T> page(String what, String text, int offset, Function<Fields, T> row) {
        Page<T> page = Page.ofArray(what, text, row);
        int seen = page.rows().size() + page.dropped().size();
        Optional<String> next = seen == 0 ? Optional.empty() : Optional.of(Integer.toString(offset + seen));
        return new Page<>(page.rows(), page.dropped(), next);
    }
}
