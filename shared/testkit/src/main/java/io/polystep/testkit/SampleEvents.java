package io.polystep.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events of the folder {@code events}, which {@code sam local invoke} takes too. */
public final class SampleEvents {
    private SampleEvents() {}

    /**
     * What a handler answers to the event of a function.
     *
     * @param function its name in the template
     * @throws IOException if there is no such event, or as the handler does
     */
    @SuppressWarnings("NullAway") // the handlers do not look at the context
    public static String answer(String function, RequestStreamHandler handler) throws IOException {
        Path event = Path.of(System.getProperty("polystep.root"), "events", function + ".json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(Files.readAllBytes(event)), out, null);
        return out.toString(StandardCharsets.UTF_8);
    }
}
