package io.polystep.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A handler from one record to another. It is the one edge of a function: JSON is decoded and encoded here, every
 * exception gets its final class here ({@link Faults}), and counts are published here. Each invocation logs one line
 * here: its answer or its fault, with the correlation id.
 *
 * @param <I> the input record
 * @param <O> the output record
 */
public abstract class JsonHandler<I, O> implements RequestStreamHandler {
    /** The log field that ties the lines of one intent together. */
    static final String CORRELATION = "correlation_id";

    private static final int LONGEST_EXCERPT = 500;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Class<I> input;
    private final Json decoding;
    private final Telemetry telemetry;

    /**
     * @param input the input's class
     * @param decoding how strictly it is read
     * @param telemetry where counts go
     */
    protected JsonHandler(Class<I> input, Json decoding, Telemetry telemetry) {
        this.input = input;
        this.decoding = decoding;
        this.telemetry = telemetry;
    }

    /**
     * Does the function's work.
     *
     * @param invocation bounds every call outside, so that none outlives the function
     */
    protected abstract O handle(I request, Invocation invocation);

    /** What the log lines of this request are found by; empty text when there is nothing. */
    protected String correlation(I request) {
        return "";
    }

    @Override
    public final void handleRequest(InputStream in, OutputStream out, @Nullable Context context) throws IOException {
        byte[] event = in.readAllBytes();
        out.write(answer(event, Invocation.of(context)));
    }

    // Answers hold keys, outcomes and counts, never a secret; a long one is a list of details that are logged already.
    private static String excerpt(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "...";
    }

    // The only broad catch of a function: whatever happens gets one of the two names that the state machines know.
    private byte[] answer(byte[] event, Invocation invocation) {
        try {
            I request = decoding.read(event, input);
            MDC.put(CORRELATION, correlation(request));
            byte[] answer = Json.STRICT.write(handle(request, invocation));
            log.info("answered {}", excerpt(answer));
            return answer;
        } catch (RuntimeException fault) {
            RuntimeException named = Faults.named(fault);
            telemetry.count(named.getClass().getSimpleName(), 1);
            log.error("{}: {}", named.getClass().getSimpleName(), named.getMessage());
            throw named;
        } finally {
            telemetry.flush(getClass().getSimpleName());
            MDC.remove(CORRELATION);
        }
    }
}
