package io.polystep.deployment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalSecrets;
import io.polystep.runtime.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that everybody knows is for a venue and a chain on this machine only, whichever step reads it. */
@SuppressWarnings("NullAway") // functions are looked up by name; handlers do not look at the context
final class PublicKeyTest {
    // Development account 0, public knowledge.
    private static final String SECRET =
            "{\"privateKey\":\"0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80\"}";

    @ParameterizedTest
    @CsvSource({
        "Sign, RpcUrls, https://node.example.org",
        "Sign, ClobUrl, https://clob.example.org",
        "RedemptionPrepare, RpcUrls, https://node.example.org",
        "RedemptionPrepare, ClobUrl, https://clob.example.org"
    })
    void isRefusedAsSoonAsAnythingIsReal(String step, String parameter, String value) {
        assertTrue(fault(step, Map.of(parameter, value)).contains("public development account"));
    }

    @ParameterizedTest
    @CsvSource({"Sign", "RedemptionPrepare"})
    void isAcceptedOnThisMachine(String step) {
        assertFalse(fault(step, Map.of()).contains("public development account"));
    }

    private static String fault(String step, Map<String, String> parameters) {
        Deployment.Function function = World.deployment(parameters).functions().get(step + "Function");
        LocalSecrets secrets = new LocalSecrets();
        secrets.put(function.environment().get("WALLET_SECRET_ID"), SECRET);
        return String.valueOf(assertThrows(RuntimeException.class, () -> call(function, step, secrets))
                .getMessage());
    }

    private static void call(Deployment.Function function, String step, LocalSecrets secrets)
            throws IOException, ReflectiveOperationException {
        RequestStreamHandler handler = Class.forName(function.className())
                .asSubclass(RequestStreamHandler.class)
                .getConstructor(Platform.class)
                .newInstance(World.platform(function, secrets));
        byte[] event = Files.readAllBytes(Template.root().resolve("events/" + step + "Function.json"));
        handler.handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), null);
    }
}
