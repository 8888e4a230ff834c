package io.polystep.local.cloud;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.states.LambdaHandler;
import io.polystep.runtime.Platform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One deployed function in this process: the handler class of the template, made once like on AWS, called through the
 * Lambda interface with JSON bytes.
 */
final class Lambda implements LambdaHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deployment.Function function;
    private final Platform platform;
    private final CallMeter meter;
    private @Nullable RequestStreamHandler handler;
    private long requests;

    Lambda(Deployment.Function function, Platform platform, CallMeter meter) {
        this.function = function;
        this.platform = platform;
        this.meter = meter;
    }

    @Override
    public JsonNode handle(JsonNode payload, Duration timeout) throws IOException {
        meter.add("lambda." + function.id(), 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        requests++;
        String requestId = "local-" + function.id() + "-" + requests;
        instance()
                .handleRequest(
                        new ByteArrayInputStream(JSON.writeValueAsBytes(payload)),
                        out,
                        new LocalContext(function, requestId));
        return JSON.readTree(out.toByteArray());
    }

    private RequestStreamHandler instance() {
        RequestStreamHandler known = handler;
        if (known == null) {
            known = construct();
            handler = known;
        }
        return known;
    }

    private RequestStreamHandler construct() {
        try {
            Object made = Class.forName(function.className())
                    .getConstructor(Platform.class)
                    .newInstance(platform);
            return (RequestStreamHandler) made;
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw new TemplateException("expected function " + function.id() + " to name a RequestStreamHandler with a "
                    + "public constructor for Platform, found " + function.handler() + ": " + unusable);
        }
    }
}
