package io.polystep.local.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.Excerpt;
import io.polystep.domain.market.ConditionId;
import io.polystep.domain.market.MarketSlug;
import io.polystep.domain.market.MarketVersion;
import io.polystep.domain.market.TokenId;
import io.polystep.domain.market.Window;
import io.polystep.domain.money.FeeSchedule;
import io.polystep.domain.money.Micros;
import io.polystep.domain.money.Shares;
import io.polystep.domain.money.TickSize;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One entry of {@code markets.json}. */
final class MarketEntry {
    private static final String USUAL_TICK = "0.01";

    private final JsonNode entry;
    private final int index;
    private final Path directory;

    MarketEntry(JsonNode entry, int index, Path directory) {
        this.entry = entry;
        this.index = index;
        this.directory = directory;
    }

    SessionMarket toMarket() {
        try {
            return build();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw new SessionException("markets.json entry " + index + ": " + wrong.getMessage(), wrong);
        }
    }

    private SessionMarket build() {
        MarketSlug slug = new MarketSlug(required("slug").asText());
        return new SessionMarket(
                slug,
                new ConditionId(required("condition_id").asText()),
                new TokenId(required("up_token").asText()),
                new TokenId(required("down_token").asText()),
                new Window(instant("start_ms"), instant("end_ms")),
                winner(),
                fees(),
                terms(),
                optional("resolution_source"),
                optional("asset").orElseGet(() -> assetOf(slug)),
                directory.resolve(slug + ".jsonl.gz"));
    }

    private static String assetOf(MarketSlug slug) {
        String name = slug.value();
        int dash = name.indexOf('-');
        return (dash < 0 ? name : name.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private Optional<Integer> winner() {
        Optional<String> label = optional("winner").or(() -> optional("winner_by_convergence"));
        return label.map(text -> {
            int slot = SessionMarket.LABELS.indexOf(text);
            if (slot < 0) {
                throw wrong("winner", "Up or Down", "'" + text + "'");
            }
            return slot;
        });
    }

    private Optional<FeeSchedule> fees() {
        JsonNode schedule = entry.path("fee_schedule");
        if (schedule.isMissingNode() || schedule.isNull()) {
            return Optional.empty();
        }
        if (!schedule.path("rate").isValueNode() || !schedule.path("exponent").isInt()) {
            throw wrong("fee_schedule", "rate and a whole exponent", schedule.toString());
        }
        return Optional.of(new FeeSchedule(
                Micros.parse(schedule.path("rate").asText()),
                schedule.path("exponent").asInt()));
    }

    private SessionMarket.Terms terms() {
        Map<String, String> unknown = new HashMap<>();
        return new SessionMarket.Terms(
                tick(optional("tick_size").orElse(USUAL_TICK), unknown),
                Shares.of(optional("min_order_size").orElse("5")),
                entry.path("neg_risk").asBoolean(false),
                version(optional("version").orElse("v1"), unknown),
                takerDelay(),
                unknown);
    }

    private Duration takerDelay() {
        String seconds = optional("seconds_delay").orElse("0");
        if (!seconds.matches("[0-9]{1,3}")) {
            throw wrong("seconds_delay", "whole seconds up to 999", seconds);
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static TickSize tick(String text, Map<String, String> unknown) {
        try {
            return TickSize.of(text);
        } catch (IllegalArgumentException | ArithmeticException noTickOfTheVenue) {
            unknown.put("orderPriceMinTickSize", text);
            return TickSize.of(USUAL_TICK);
        }
    }

    private static MarketVersion version(String text, Map<String, String> unknown) {
        return switch (text) {
            case "v1" -> MarketVersion.CONDITIONAL_TOKENS;
            case "v2" -> MarketVersion.PROTOCOL_V2;
            default -> {
                unknown.put("version", text);
                yield MarketVersion.CONDITIONAL_TOKENS;
            }
        };
    }

    private Instant instant(String field) {
        JsonNode value = required(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong(field, "milliseconds as a whole number", value.toString());
        }
        return Instant.ofEpochMilli(value.longValue());
    }

    private JsonNode required(String field) {
        JsonNode value = entry.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw wrong(field, "a value", "none");
        }
        return value;
    }

    private Optional<String> optional(String field) {
        JsonNode value = entry.path(field);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    private SessionException wrong(String field, String expected, String found) {
        return new SessionException("markets.json entry " + index + " ("
                + Excerpt.of(entry.path("slug").asText("no slug")) + "): expected field '" + field + "' to be "
                + expected + ", found " + Excerpt.of(found) + ".");
    }
}
