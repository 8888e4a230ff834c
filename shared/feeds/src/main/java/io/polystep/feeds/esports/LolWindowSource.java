package io.polystep.feeds.esports;

import io.polystep.feeds.Cell;
import io.polystep.feeds.FeedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Live-stats windows of one League of Legends game, recorded or as they come. Windows overlap: a frame not later than
 * the last one handed out is counted as a repeat and left out. For one thread.
 */
public final class LolWindowSource implements MatchSource {
    private final int map;
    private final GameRef unknown;
    private final Iterator<String> windows;
    private @Nullable GameRef game;
    private @Nullable Instant last;
    private @Nullable Instant start;
    private int repeats;

    /**
     * @param map the game's number within the match, which the windows do not say
     * @param windows the texts, oldest first; may grow while it is read
     */
    public LolWindowSource(int map, Iterator<String> windows) {
        this.map = map;
        this.unknown = new GameRef("unknown", "unknown", map);
        this.windows = windows;
    }

    @Override
    public SourceTier tier() {
        return SourceTier.PUBLISHER;
    }

    /** Frames seen more than once so far. */
    public int repeats() {
        return repeats;
    }

    /** The new events of the next window. */
    @Override
    public List<MatchEvent> next() {
        return windows.hasNext() ? read(windows.next()) : List.of();
    }

    private List<MatchEvent> read(String text) {
        LolWindow window;
        try {
            window = LolWindow.read(map, text);
        } catch (FeedException unreadable) {
            return List.of(new MatchEvent.Damaged(game == null ? unknown : game, unreadable.reason()));
        }
        if (game != null && !game.equals(window.game())) {
            return List.of(new MatchEvent.Damaged(game, "expected a window of " + game + ", found " + window.game()));
        }
        game = window.game();
        List<MatchEvent> events = new ArrayList<>();
        window.frames().forEach(frame -> event(window, frame).ifPresent(events::add));
        return events;
    }

    private Optional<MatchEvent> event(LolWindow window, Cell frame) {
        try {
            Instant at = frame.field("rfc460Timestamp").instant();
            if (last != null && !at.isAfter(last)) {
                repeats++;
                return Optional.empty();
            }
            MatchEvent event = event(window, frame, at);
            last = at;
            return Optional.of(event);
        } catch (FeedException unreadable) {
            return Optional.of(new MatchEvent.Damaged(window.game(), unreadable.reason()));
        }
    }

    private MatchEvent event(LolWindow window, Cell frame, Instant at) {
        TeamState blue = window.blue(frame);
        TeamState red = window.red(frame);
        Cell state = frame.field("gameState");
        return switch (state.text()) {
            case "in_game" -> inGame(window.game(), at, blue, red);
            case "paused" -> new MatchEvent.Paused(window.game(), at);
            case "finished" -> new MatchEvent.Finished(window.game(), at, blue, red);
            default -> throw state.wrong("in_game, paused or finished");
        };
    }

    private MatchEvent inGame(GameRef which, Instant at, TeamState blue, TeamState red) {
        if (blue.gold() == 0 && red.gold() == 0) {
            start = start == null ? at : start;
            return new MatchEvent.Pregame(which, at);
        }
        Optional<Duration> elapsed = Optional.ofNullable(start).map(first -> Duration.between(first, at));
        return new MatchEvent.Running(which, at, elapsed, blue, red);
    }
}
