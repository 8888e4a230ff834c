package io.polystep.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Foreign bytes and the HTTP status that they come with; 200 where the way in has no status.
 *
 * @param status HTTP status code
 * @param bytes the body, never changed after construction
 */
record Payload(int status, byte[] bytes) {
    static final int OK = 200;

    static Payload of(String text) {
        return new Payload(OK, text.getBytes(StandardCharsets.UTF_8));
    }

    Payload with(byte[] other) {
        return new Payload(status, other);
    }

    /** The bytes as the clients read them: UTF-8, with a replacement sign for what is none. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload(int code, byte[] body) && code == status && Arrays.equals(body, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(bytes);
    }
}
