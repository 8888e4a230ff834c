package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.polystep.chain.WalletKey;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.order.OrderState;
import io.polystep.domain.state.CashReading;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalPlatform;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.local.cloud.MeterTelemetry;
import io.polystep.testkit.Markets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/** The deployed steps of an order before a venue that refuses, restarts, blocks or does not answer. */
@SuppressWarnings("NullAway") // functions are looked up by name; an absent one must fail the test
final class VenueStepsTest {
    private static final String WALLET =
            "{\"privateKey\":\"0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318\"}";
    private static final String STORED = api("the-api-key");
    private static final String FRESH = api("another-key");
    private static final String CHECK = "GET /auth/ban-status/closed-only";
    private static final String DERIVE = "GET /auth/derive-api-key";
    private static final String REFUSED = "{\"error\":\"Unauthorized/Invalid api key\"}";

    private final ScriptedHost host = ScriptedHost.start();
    private final Address account = account();
    private final Deployment deployment = World.deployment(
            Map.of("WalletAddress", account.text(), "ClobUrl", host.address(), "GeoblockUrl", host.address()));
    private final LocalSecrets secrets = new LocalSecrets();
    private final CallMeter meter = new CallMeter();
    private final LocalPlatform platform = platform();
    private final Map<String, RequestStreamHandler> warm = new HashMap<>();

    @BeforeEach
    void openTheBooks() {
        secrets.put(variable("WALLET_SECRET_ID"), WALLET);
        secrets.put(variable("API_SECRET_ID"), STORED);
        TableDefinition.create(platform.dynamo(), variable("TABLE_NAME"));
        Usdc cash = Usdc.of("100");
        ledgers()
                .account()
                .book(new Entry(
                        "deposit",
                        World.NOW,
                        "opening deposit",
                        List.of(
                                Posting.dollars(Account.FREE, cash),
                                Posting.dollars(Account.EXTERNAL, cash.negated()))));
        ledgers().state().bootstrap(new CashReading(Usdc.of("100"), "test", 0, World.NOW), World.NOW);
        ledgers().markets().put(Markets.btcFiveMinutes(Instant.parse("2026-04-16T07:10:00Z")), List.of(), World.NOW);
        invoke("Reserve");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theStepWithTheWalletKeyDerivesRefusedCredentialsAnewAndStoresThem() {
        host.answering(CHECK, 401, REFUSED)
                .answering(CHECK, 200, "{\"closed_only\":false}")
                .answering(DERIVE, 200, FRESH);

        invoke("Sign");

        assertTrue(order().signed().orElseThrow().body().contains("\"owner\":\"another-key\""));
        assertEquals(FRESH, stored());
        assertEquals(1, host.count(DERIVE));
        assertEquals(1, meter.counts().get("metric.VenueUnauthorised"));
    }

    @Test
    void theStepWithTheWalletKeyKeepsCredentialsThatTheVenueTakes() {
        host.answering(CHECK, 200, "{\"closed_only\":false}");

        invoke("Sign");

        assertTrue(order().signed().orElseThrow().body().contains("\"owner\":\"the-api-key\""));
        assertEquals(STORED, stored());
        assertEquals(0, host.count(DERIVE));
    }

    @Test
    void signsNothingWithCredentialsThatAreRefusedForGood() {
        host.answering(CHECK, 401, REFUSED).answering(DERIVE, 400, "{\"error\":\"Could not derive api key!\"}");

        PermanentException refused = assertThrows(PermanentException.class, () -> invoke("Sign"));

        assertTrue(String.valueOf(refused.getMessage()).contains("WALLET_ADDRESS"), refused.getMessage());
        assertEquals(OrderState.RESERVED, order().state());
    }

    @Test
    void aStepWithoutTheWalletKeySaysSoAndDerivesNothing() {
        host.answering(CHECK, 200, "{\"closed_only\":false}").answering("POST /order", 401, REFUSED);
        invoke("Sign");

        invoke("Submit");

        assertEquals(OrderState.REJECTED, order().state());
        assertTrue(order().history().getLast().contains("UNAUTHORISED"), order().history()::toString);
        assertEquals(0, host.count(DERIVE));
    }

    @Test
    void trackingWithRefusedCredentialsNeedsAPersonAndNamesTheStepThatCanMendThem() {
        accepted();
        host.answering("GET /data/order/" + order().signed().orElseThrow().hash(), 401, REFUSED);

        PermanentException refused = assertThrows(PermanentException.class, () -> invoke("Track"));

        assertTrue(String.valueOf(refused.getMessage()).contains("step that signs"), refused.getMessage());
    }

    @Test
    void nothingLeavesFromABlockedRegion() {
        host.without("GET /api/geoblock")
                .answering("GET /api/geoblock", 200, "{\"blocked\":true,\"country\":\"US\",\"region\":\"NY\"}");
        invoke("Sign");

        String answer = invoke("Submit");

        assertTrue(answer.contains("ABANDONED"), answer);
        assertTrue(order().history().getLast().contains("BLOCKED"), order().history()::toString);
        assertEquals(0, host.count("POST /order"));
        assertEquals(1, meter.counts().get("metric.VenueHeldBack"));
    }

    @Test
    void nothingLeavesWhileTheRegionIsNotKnown() {
        host.without("GET /api/geoblock").answering("GET /api/geoblock", 503, "");
        invoke("Sign");

        String answer = invoke("Submit");

        assertTrue(answer.contains("\"outcome\":\"WAIT\""), answer);
        assertEquals(OrderState.SIGNED, order().state());
        assertEquals(0, host.count("POST /order"));
    }

    @Test
    void nothingLeavesWhenTheInvocationHasNoTimeForTheAnswer() {
        invoke("Sign");

        String answer = invoke("Submit", 4_900);

        assertTrue(answer.contains("\"outcome\":\"WAIT\""), answer);
        assertEquals(0, host.count("POST /order"));
    }

    @Test
    void requestsAreNamedAfterTheInvocation() {
        accepted();

        assertTrue(host.asked().stream()
                .filter(request -> request.call().equals("POST /order"))
                .allMatch(request -> request.requestId().matches("request-Submit-[0-9]+")));
        assertFalse(host.asked().isEmpty());
    }

    @Test
    void anUnreadableAnswerIsCountedAndNeedsAPerson() {
        accepted();
        host.answering("GET /data/order/" + order().signed().orElseThrow().hash(), 200, "{\"id\":\"0x1\"}");

        assertThrows(PermanentException.class, () -> invoke("Track"));

        assertEquals(1, meter.counts().get("metric.VenueUnreadable"));
    }

    private void accepted() {
        invoke("Sign");
        String hash = order().signed().orElseThrow().hash().value();
        host.answering(
                "POST /order",
                200,
                "{\"success\":true,\"errorMsg\":\"\",\"orderID\":\"" + hash + "\",\"status\":\"matched\"}");
        invoke("Submit");
        assertEquals(OrderState.PARTIAL, order().state());
    }

    private String invoke(String step) {
        return invoke(step, 50_000);
    }

    private String invoke(String step, int leftMillis) {
        try {
            byte[] event = Files.readAllBytes(Template.root().resolve("events/" + step + "Function.json"));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler(step)
                    .handleRequest(new ByteArrayInputStream(event), answer, context("request-" + step, leftMillis));
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError("expected an event for " + step, broken);
        }
    }

    private static Context context(String requestId, int leftMillis) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAwsRequestId" -> requestId;
                    case "getRemainingTimeInMillis" -> leftMillis;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private RequestStreamHandler handler(String step) {
        return warm.computeIfAbsent(step, name -> {
            try {
                return Class.forName(function(name).className())
                        .asSubclass(RequestStreamHandler.class)
                        .getConstructor(io.polystep.runtime.Platform.class)
                        .newInstance(platform);
            } catch (ReflectiveOperationException broken) {
                throw new LinkageError("expected a handler for " + name, broken);
            }
        });
    }

    private LocalPlatform platform() {
        LocalPlatform world = World.platform(function("Reserve"), secrets);
        return new LocalPlatform(
                world.clock(),
                world.environment(),
                world.dynamo(),
                world.secrets(),
                world.stepFunctions(),
                world.http(),
                new MeterTelemetry(meter));
    }

    private Deployment.Function function(String step) {
        return deployment.functions().get(step + "Function");
    }

    private String variable(String name) {
        return function("Reserve").environment().get(name);
    }

    private String stored() {
        return secrets.getSecretValue(GetSecretValueRequest.builder()
                        .secretId(variable("API_SECRET_ID"))
                        .build())
                .secretString();
    }

    private Order order() {
        return ledgers().orders().all().getFirst();
    }

    private Ledgers ledgers() {
        return Ledgers.connect(
                platform.dynamo(), variable("TABLE_NAME"), account, new Writer("VenueStepsTest", "0.1.0"), World.CLOCK);
    }

    private static Address account() {
        try (WalletKey key = WalletKey.fromSecret(WALLET)) {
            return key.address();
        }
    }

    private static String api(String key) {
        return "{\"apiKey\":\"" + key + "\",\"secret\":\"bm90LWEtcmVhbC1zZWNyZXQ=\",\"passphrase\":\"nobody-uses-it\"}";
    }
}
