package io.polystep.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Foreign bytes and the HTTP status that they come with; 200 where the way in has no status. Never changes. */
final class Payload {
    static final int OK = 200;

    private final int status;
    private final byte[] bytes;

    Payload(int status, byte[] bytes) {
        this.status = status;
        this.bytes = bytes;
    }

    static Payload of(String text) {
        return new Payload(OK, text.getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    /** The bytes themselves, not a copy: whoever reads them changes nothing. */
    byte[] bytes() {
        return bytes;
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
        return other instanceof Payload payload && payload.status == status && Arrays.equals(payload.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(bytes);
    }
}
