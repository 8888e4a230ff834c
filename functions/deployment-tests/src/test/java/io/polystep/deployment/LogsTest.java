package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalPlatform;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.runtime.Platform;
import io.polystep.testkit.Markets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the handlers of an order log: one line for each invocation, found by the intent key, and never a secret. */
@SuppressWarnings("NullAway") // functions are looked up by name; handlers do not look at the context
final class LogsTest {
    private static final String PRIVATE_KEY = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    private static final String API_SECRET = "bm90LWEtcmVhbC1zZWNyZXQtb2YtYW55Ym9keS1oZXJlLg==";
    private static final String PASSPHRASE = "a-passphrase-that-nobody-uses";
    private static final List<String> ORDER_STEPS =
            List.of("Reserve", "Sign", "Submit", "Resolve", "Track", "Settle", "Release");

    private final String wallet = "{\"privateKey\":\"0x" + PRIVATE_KEY + "\"}";
    private final String api =
            "{\"apiKey\":\"the-api-key\",\"secret\":\"" + API_SECRET + "\",\"passphrase\":\"" + PASSPHRASE + "\"}";
    private final Address account = account(wallet);
    private final ScriptedHost region = ScriptedHost.start();
    private final Deployment deployment =
            World.deployment(Map.of("WalletAddress", account.text(), "GeoblockUrl", region.address()));
    private final LocalSecrets secrets = new LocalSecrets();
    private final LocalPlatform shared = World.platform(function("Reserve"), secrets);
    private final List<String> thrown = new ArrayList<>();
    private final LogLines log = LogLines.open();

    @BeforeEach
    void openTheBooks() {
        put(wallet, api);
        TableDefinition.create(shared.dynamo(), variable("TABLE_NAME"));
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
    }

    @AfterEach
    void close() {
        log.close();
        region.close();
    }

    @Test
    void eachInvocationLogsOneLineThatTheIntentKeyFinds() {
        ORDER_STEPS.forEach(this::invoke);

        String key = order().intent().key().value();
        for (String step : ORDER_STEPS) {
            List<LogLines.Line> lines = log.lines().stream()
                    .filter(line -> line.logger().endsWith("placement." + step + "Handler"))
                    .toList();
            assertEquals(1, lines.size(), step + " " + lines);
            assertEquals(key, lines.getFirst().correlation(), step);
        }
    }

    @Test
    void noSecretIsLoggedOrThrownWhenAnOrderIsSignedAndSent() {
        ORDER_STEPS.forEach(this::invoke);
        invoke("RedemptionPrepare");

        assertEquals(OrderState.UNKNOWN, order().state());
        assertFalse(order().signed().isEmpty());
        assertFalse(thrown.isEmpty(), "the chain does not answer, so Prepare must throw");
        assertNoSecret();
    }

    @Test
    void noSecretIsLoggedOrThrownWhenItIsStoredInTheWrongForm() {
        invoke("Reserve");
        put("{\"privateKey\":\"" + PRIVATE_KEY + "\"}", api);
        invoke("Sign");
        put(PRIVATE_KEY, api);
        invoke("Sign");
        put(wallet, "{\"secret\":\"" + API_SECRET + "\",\"passphrase\":\"" + PASSPHRASE + "\"");
        invoke("Sign");
        put(wallet, api.replace("secret\":\"", "secret\":\"%"));
        invoke("Sign");
        put(wallet, api.replace(PASSPHRASE, PASSPHRASE + " "));
        invoke("Sign");

        assertEquals(5, thrown.size());
        assertTrue(
                thrown.stream().allMatch(text -> text.contains(PermanentException.class.getName())), thrown.toString());
        assertNoSecret();
    }

    @Test
    void seesASecretThatIsLogged() {
        LoggerFactory.getLogger("careless").debug("signing with {}", PRIVATE_KEY);

        assertThrows(AssertionError.class, this::assertNoSecret);
    }

    private void assertNoSecret() {
        List<String> texts = new ArrayList<>(thrown);
        log.lines().forEach(line -> texts.add(line.text()));
        for (String text : texts) {
            // A part of a secret is a leak too.
            for (String secret : List.of(PRIVATE_KEY, API_SECRET, PASSPHRASE)) {
                assertFalse(text.contains(secret.substring(0, 20)), () -> "a secret in: " + text);
            }
        }
    }

    private void invoke(String step) {
        try {
            byte[] event = Files.readAllBytes(Template.root().resolve("events/" + step + "Function.json"));
            handler(step).handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), null);
        } catch (RuntimeException fault) {
            StringWriter text = new StringWriter();
            fault.printStackTrace(new PrintWriter(text));
            thrown.add(text.toString());
        } catch (IOException | ReflectiveOperationException broken) {
            throw new AssertionError("expected a handler and an event for " + step, broken);
        }
    }

    private RequestStreamHandler handler(String step) throws ReflectiveOperationException {
        return Class.forName(function(step).className())
                .asSubclass(RequestStreamHandler.class)
                .getConstructor(Platform.class)
                .newInstance(shared);
    }

    private Deployment.Function function(String step) {
        return deployment.functions().get(step + "Function");
    }

    private void put(String walletSecret, String apiSecret) {
        secrets.put(variable("WALLET_SECRET_ID"), walletSecret);
        secrets.put(variable("API_SECRET_ID"), apiSecret);
    }

    private String variable(String name) {
        return function("Reserve").environment().get(name);
    }

    private Order order() {
        return ledgers().orders().all().getFirst();
    }

    private Ledgers ledgers() {
        return Ledgers.connect(
                shared.dynamo(), variable("TABLE_NAME"), account, new Writer("LogsTest", "0.1.0"), World.CLOCK);
    }

    private static Address account(String secret) {
        try (WalletKey key = WalletKey.fromSecret(secret)) {
            return key.address();
        }
    }
}
