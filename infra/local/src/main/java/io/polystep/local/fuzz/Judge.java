package io.polystep.local.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs one case and says what is wrong with it: an exception, time, memory, or a rule that is broken. */
final class Judge {
    /** Memory that a case may allocate for each byte of the payload, beyond the decoder's allowance. */
    static final long BYTES_PER_BYTE = 400;

    /** Processor time of one case. */
    static final long MOST_NANOS = 2_000_000_000L;

    private static final List<Rule> ALWAYS = List.of(new Reasons());
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Judge() {}

    /**
     * What came of a case.
     *
     * @param read whether the decoder took the payload for good
     * @param allocated bytes
     * @param breach what is wrong, or empty
     */
    record Result(boolean read, long allocated, Optional<String> breach) {}

    static Result judge(Decoder decoder, Payload payload) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        Verdict verdict;
        try {
            verdict = decoder.reading().read(payload);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError crash) {
            return new Result(false, 0, Optional.of("crash: " + described(crash)));
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        long spent = THREADS.getCurrentThreadCpuTime() - nanos;
        Optional<String> breach = costs(decoder, payload, allocated, spent)
                .or(() -> Stream.concat(ALWAYS.stream(), decoder.rules().stream())
                        .flatMap(rule -> rule.breach(payload, verdict).stream())
                        .findFirst());
        return new Result(verdict instanceof Verdict.Read, allocated, breach);
    }

    private static Optional<String> costs(Decoder decoder, Payload payload, long allocated, long nanos) {
        long most = decoder.pace().bytesBesides() + BYTES_PER_BYTE * payload.bytes().length;
        if (allocated > most) {
            return Optional.of("memory: expected at most " + most + " bytes for a payload of " + payload.bytes().length
                    + ", found " + allocated);
        }
        return nanos > MOST_NANOS
                ? Optional.of("time: expected at most " + MOST_NANOS / 1_000_000 + " ms, found " + nanos / 1_000_000)
                : Optional.empty();
    }

    private static String described(Throwable crash) {
        return crash.getClass().getName()
                + Stream.of(crash.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("io.polystep")
                                && !frame.getClassName().startsWith("io.polystep.local.fuzz"))
                        .findFirst()
                        .map(frame -> " in " + frame)
                        .orElse("")
                + ": " + shortened(String.valueOf(crash.getMessage()));
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
