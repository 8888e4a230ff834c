package io.polystep.local.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.OrderHash;
import io.polystep.domain.order.Side;
import io.polystep.domain.port.Submission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decoders with a fault each: the campaign sees every one, says which, and the printed case shows it again. */
final class PlantedFaultTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 7;
    private static final long CASES = 3_000;
    private static final Claims CLAIMS = new Claims(new Words(Set.of()));
    private static final String SAMPLE = "{\"amount\":\"731.25\",\"side\":\"SELL\",\"rows\":[1,2],\"note\":\"n\"}";

    @Test
    void seesAnExceptionOfNoContract() {
        assertFound(
                "crash: java.lang.NullPointerException",
                fault(json -> new Usdc(json.get("amount").asText().length())));
    }

    @Test
    void seesNullTakenForZero() {
        assertFound("wrong value", fault(json -> Usdc.of(json.path("amount").isNull() ? "0" : amount(json))));
    }

    @Test
    void seesANumberThatIsCutOff() {
        assertFound("wrong value", fault(json -> new Usdc(1_000_000 * (long) Double.parseDouble(amount(json)))));
    }

    @Test
    void seesAnUnknownWordTakenForAKnownOne() {
        assertFound(
                "wrong word",
                fault(json -> json.path("side").asText().startsWith("S") ? new Sided(Side.SELL) : new Sided(Side.BUY)));
    }

    @Test
    void seesAnOrderFromARefusal() {
        OrderHash hash = World.HASH;
        String accepted = "{\"success\":true,\"errorMsg\":\"\",\"orderID\":\"" + hash + "\",\"status\":\"live\"}";
        Decoder decoder = new Decoder(
                "planted",
                Set.of(),
                List.of(Payload.of(accepted)),
                payload -> read(
                        payload,
                        json -> json.path("success").asBoolean()
                                ? new Submission.Accepted(hash, Submission.Accepted.Status.LIVE)
                                : refused()),
                List.of(new Acceptance(List.of(hash))));

        assertFound("order from a refused payload", decoder);
    }

    @Test
    void seesMemoryThatGrowsBeyondThePayload() {
        assertFound("memory", fault(json -> Usdc.of(String.valueOf(new byte[8 << 20].length))));
    }

    @Test
    void seesARefusalThatExplainsNothing() {
        assertFound(
                "reason without",
                new Decoder(
                        "planted",
                        Set.of(),
                        List.of(Payload.of(SAMPLE)),
                        payload -> new Verdict.Refused("null"),
                        List.of()));
    }

    private record Sided(Side side) {}

    private interface Faulty {
        Object read(JsonNode json);
    }

    private static Decoder fault(Faulty faulty) {
        return new Decoder(
                "planted", Set.of(), List.of(Payload.of(SAMPLE)), payload -> read(payload, faulty), List.of(CLAIMS));
    }

    private static Verdict read(Payload payload, Faulty faulty) {
        try {
            JsonNode json = JSON.readTree(payload.text());
            return json.isObject() && json.size() > 2
                    ? new Verdict.Read(faulty.read(json))
                    : new Verdict.Refused("expected an object");
        } catch (JsonProcessingException | IllegalArgumentException | ArithmeticException unfit) {
            return new Verdict.Refused("expected something else");
        }
    }

    private static String amount(JsonNode json) {
        return json.path("amount").isTextual() ? json.path("amount").asText() : refused();
    }

    private static String refused() {
        throw new IllegalArgumentException("expected a value");
    }

    private static void assertFound(String breach, Decoder decoder) {
        Campaign.Findings findings = Campaign.run(SEED, CASES, List.of(decoder), Optional.empty(), System::nanoTime);

        Optional<Failure> found = findings.failures().stream()
                .filter(failure -> failure.breach().startsWith(breach))
                .findFirst();
        assertTrue(found.isPresent(), () -> "expected '" + breach + "', found " + findings.failures());
        Campaign.Findings again =
                Campaign.run(SEED, 1, List.of(decoder), Optional.of(found.get().number()), System::nanoTime);
        assertEquals(
                withoutCounts(found.get().breach()),
                withoutCounts(again.failures().getFirst().breach()));
        assertTrue(found.get()
                .replay()
                .contains("--seed 7 --decoder planted --replay " + found.get().number()));
    }

    /** What a case allocates differs by a few bytes from run to run; that it allocates too much does not. */
    private static String withoutCounts(String breach) {
        return breach.startsWith("memory") ? breach.replaceFirst("found [0-9]+", "found") : breach;
    }
}
