package io.polystep.polymarket.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The life of a connection without a network. */
class LinkMachineTest {
    private static final Instant T0 = Instant.parse("2026-04-28T13:00:00Z");
    private static final LinkState STOPPED = new LinkState.Stopped();

    private final LinkMachine machine = new LinkMachine(LinkPolicy.standard());
    private final Random random = new Random(7);

    @Test
    void connectsWhenStartedAndGreetsWhenOpen() {
        LinkStep connecting = step(STOPPED, new LinkInput.Start(), T0);
        LinkStep open = step(connecting.next(), new LinkInput.Opened(), T0.plusSeconds(1));

        assertEquals(new LinkStep(new LinkState.Connecting(0, T0), List.of(LinkAction.CONNECT)), connecting);
        assertEquals(new LinkStep(open(0, T0.plusSeconds(1)), List.of(LinkAction.GREET)), open);
    }

    @Test
    void pingsEveryTenSeconds() {
        LinkStep early = step(open(0, T0), new LinkInput.Tick(), T0.plusMillis(9_999));
        LinkStep due = step(open(0, T0), new LinkInput.Tick(), T0.plusSeconds(10));
        LinkStep again = step(due.next(), new LinkInput.Tick(), T0.plusSeconds(11));

        assertEquals(List.of(), early.actions());
        assertEquals(List.of(LinkAction.PING), due.actions());
        assertEquals(new LinkState.Open(0, T0, T0, T0.plusSeconds(10)), due.next());
        assertEquals(List.of(), again.actions());
    }

    @Test
    void cutsAConnectionThatIsSilent() {
        LinkState pinged = new LinkState.Open(0, T0, T0, T0.plusSeconds(20));

        LinkStep cut = step(pinged, new LinkInput.Tick(), T0.plusSeconds(25));

        assertEquals(List.of(LinkAction.CUT), cut.actions());
        LinkState.Waiting waiting = assertInstanceOf(LinkState.Waiting.class, cut.next());
        assertEquals("silent for PT25S", waiting.reason());
        assertEquals(1, waiting.failures());
    }

    @Test
    void keepsAConnectionThatAnswers() {
        LinkState heard =
                step(open(0, T0), new LinkInput.Received(), T0.plusSeconds(24)).next();

        LinkStep tick = step(heard, new LinkInput.Tick(), T0.plusSeconds(26));

        assertEquals(List.of(LinkAction.PING), tick.actions());
    }

    @Test
    void givesUpAnAttemptThatTakesTooLong() {
        LinkState connecting = new LinkState.Connecting(2, T0);

        LinkStep late = step(connecting, new LinkInput.Tick(), T0.plusSeconds(10));

        assertEquals(List.of(LinkAction.CUT), late.actions());
        assertEquals(3, assertInstanceOf(LinkState.Waiting.class, late.next()).failures());
    }

    @Test
    void triesAgainWhenThePauseIsOver() {
        LinkState waiting = new LinkState.Waiting(4, T0.plusSeconds(3), "cut");

        LinkStep early = step(waiting, new LinkInput.Tick(), T0.plusMillis(2_999));
        LinkStep due = step(waiting, new LinkInput.Tick(), T0.plusSeconds(3));

        assertEquals(LinkStep.stay(waiting), early);
        assertEquals(new LinkStep(new LinkState.Connecting(4, T0.plusSeconds(3)), List.of(LinkAction.CONNECT)), due);
    }

    @Test
    void countsFailuresOnUntilAConnectionHasBeenStable() {
        LinkInput lost = new LinkInput.Lost("cut");

        LinkStep shortLived = step(open(5, T0), lost, T0.plusSeconds(59));
        LinkStep stable = step(open(5, T0), lost, T0.plusSeconds(60));

        assertEquals(
                6, assertInstanceOf(LinkState.Waiting.class, shortLived.next()).failures());
        assertEquals(1, assertInstanceOf(LinkState.Waiting.class, stable.next()).failures());
    }

    @Test
    void stopsFromEveryState() {
        for (LinkState state : states()) {
            assertEquals(
                    new LinkStep(STOPPED, List.of(LinkAction.CUT)),
                    step(state, new LinkInput.Stop(), T0),
                    () -> "from " + state);
        }
    }

    @Test
    void ignoresWhatComesTooLate() {
        LinkState waiting = new LinkState.Waiting(1, T0.plusSeconds(1), "cut");

        for (LinkInput late : List.of(new LinkInput.Opened(), new LinkInput.Received(), new LinkInput.Lost("again"))) {
            assertEquals(LinkStep.stay(waiting), step(waiting, late, T0), late::toString);
            assertEquals(LinkStep.stay(STOPPED), step(STOPPED, late, T0), late::toString);
        }
        assertEquals(LinkStep.stay(STOPPED), step(STOPPED, new LinkInput.Tick(), T0));
        assertEquals(LinkStep.stay(waiting), step(waiting, new LinkInput.Start(), T0));
    }

    @Test
    void doublesThePauseWithJitterUpToItsBound() {
        long seed = 20260428;
        Random seeded = new Random(seed);
        LinkPolicy policy = LinkPolicy.standard();
        for (int failures = 1; failures <= 100; failures++) {
            long longest = failures < 7 ? 500L << (failures - 1) : 30_000;
            long pause = policy.pause(failures, seeded).toMillis();
            assertTrue(pause >= longest / 2 && pause <= longest, "seed " + seed + ": " + failures + " gave " + pause);
        }
        assertTrue(
                seeded.ints(50, 0, 1000)
                                .mapToObj(each -> policy.pause(5, seeded))
                                .distinct()
                                .count()
                        > 40,
                "seed " + seed);
    }

    @Test
    void refusesASilenceThatAPingCouldNotBreak() {
        Duration second = Duration.ofSeconds(1);

        assertThrows(
                IllegalArgumentException.class, () -> new LinkPolicy(second, second, second, second, second, second));
    }

    private static List<LinkState> states() {
        return List.of(STOPPED, new LinkState.Connecting(1, T0), open(1, T0), new LinkState.Waiting(1, T0, "cut"));
    }

    private static LinkState.Open open(int failures, Instant at) {
        return new LinkState.Open(failures, at, at, at);
    }

    private LinkStep step(LinkState state, LinkInput input, Instant now) {
        return machine.step(state, input, now, random);
    }
}
