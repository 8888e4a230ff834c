package io.polystep.polymarket.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Address;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.money.Usdc;
import io.polystep.polymarket.http.Call;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Pages;
import io.polystep.polymarket.wire.Fields;
import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import io.polystep.polymarket.wire.Page;
import io.polystep.polymarket.wire.Reported;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Version 2 of the data service: one envelope, cursors only. */
public final class DataApiV2 implements PortfolioReads {
    private static final int MOST_PAGES = 200;
    private static final int MOST_HOLDERS = 1_000;
    private static final String FIRST = "";

    private final Caller caller;

    /** Calls of the host behind {@code caller}. */
    public DataApiV2(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Outcome<Page<PositionRow>> positions(Address wallet, PositionFilter filter, Deadline deadline) {
        String query = "user=" + wallet + "&status=" + filter;
        return all("/v2/positions", query, "positions", deadline, row -> PositionRow.read(row, Names.V2));
    }

    @Override
    public Outcome<Optional<Usdc>> value(Address wallet, Deadline deadline) {
        return caller.read(Call.get("/v2/value", "user=" + wallet, Map.of()), deadline, DataApiV2::value);
    }

    private static Optional<Usdc> value(String text) {
        JsonNode data = Json.parse(text).path("data");
        JsonNode row = data.isArray() && data.size() == 1 ? data.get(0) : data;
        return Json.isNothing(row)
                ? Optional.empty()
                : Optional.of(new Fields("the value", row).value("value", "dollars", Reported::usdc));
    }

    @Override
    public Outcome<Page<ActivityRow>> trades(Address wallet, Deadline deadline) {
        return all("/v2/trades", "user=" + wallet, "trades", deadline, row -> ActivityRow.trade(row, Names.V2));
    }

    @Override
    public Outcome<Page<ActivityRow>> activity(Address wallet, Deadline deadline) {
        return all("/v2/activity", "user=" + wallet, "activity", deadline, row -> ActivityRow.activity(row, Names.V2));
    }

    @Override
    public Outcome<Page<ResolutionRow>> resolutions(ConditionId condition, Deadline deadline) {
        return all("/v2/resolutions", "condition=" + condition, "resolutions", deadline, ResolutionRow::read);
    }

    /**
     * The largest holders of a market's outcomes.
     *
     * @param most of each outcome, 1 to 1000; only their first page is read
     */
    public Outcome<Page<Holder>> holders(ConditionId condition, int most, Deadline deadline) {
        if (most < 1 || most > MOST_HOLDERS) {
            throw new IllegalArgumentException("expected 1 to " + MOST_HOLDERS + " holders, found " + most);
        }
        String query = "condition=" + condition + "&limit=" + most;
        return caller.read(Call.get("/v2/holders", query, Map.of()), deadline, text -> {
            List<JsonNode> rows = rows("holders", Json.parse(text)).stream()
                    .flatMap(token -> new Fields("the holders of a token", token).array("holders").stream())
                    .toList();
            return Page.of("a holder", rows, Holder::read, Optional.empty());
        });
    }

    /** Who may move the wallet's dollars and shares. */
    public Outcome<WalletApprovals> approvals(Address wallet, Deadline deadline) {
        return caller.read(
                Call.get("/v2/approvals", "user=" + wallet, Map.of()),
                deadline,
                text -> WalletApprovals.read(new Fields("the approvals", Json.parse(text)).object("data")));
    }

    /** How far the service is behind the chain. */
    public Outcome<ServiceStatus> status(Deadline deadline) {
        return caller.read(
                Call.get("/v2/status", "", Map.of()),
                deadline,
                text -> ServiceStatus.read(new Fields("the status", Json.parse(text)).object("data")));
    }

    /** The filters are sent again with each cursor. */
    private <T> Outcome<Page<T>> all(
            String path, String query, String what, Deadline deadline, Function<Fields, T> row) {
        return Pages.all(
                FIRST,
                MOST_PAGES,
                cursor -> caller.read(
                        Call.get(path, query + next(cursor), Map.of()), deadline, text -> page(what, text, row)));
    }

    private static String next(String cursor) {
        return cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    static <T> Page<T> page(String what, String text, Function<Fields, T> row) {
        JsonNode envelope = Json.parse(text);
        List<JsonNode> rows = rows(what, envelope);
        Optional<String> next = envelope.path("pagination").isObject()
                ? new Fields("the pagination", envelope.path("pagination")).optionalText("next_cursor")
                : Optional.empty();
        return Page.of(what, rows, row, next);
    }

    private static List<JsonNode> rows(String what, JsonNode envelope) {
        JsonNode data = envelope.path("data");
        if (!envelope.has("data") || !(data.isNull() || data.isArray())) {
            throw new MalformedException(
                    "expected field 'data' of " + what + " as an array or null, found " + Json.shown(data.toString()));
        }
        return data.valueStream().toList();
    }
}
