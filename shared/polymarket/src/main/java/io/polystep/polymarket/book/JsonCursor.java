package io.polystep.polymarket.book;

import io.polystep.polymarket.wire.Json;
import io.polystep.polymarket.wire.MalformedException;
import java.nio.charset.StandardCharsets;

/**
 * Walks over one JSON text in UTF-8 from left to right. It knows just enough for books: punctuation, texts without
 * escapes, decimals, and how to step over everything else. It ends, or throws {@link MalformedException}, for any bytes.
 */
final class JsonCursor {
    private static final int DEEPEST = 32;
    private static final int SHOWN = 40;

    private final byte[] bytes;
    private int at;

    JsonCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next byte that is no space, without taking it. */
    byte peek() {
        while (at < bytes.length) {
            byte next = bytes[at];
            if (next > ' ' || next < 0) {
                return next;
            }
            at++;
        }
        throw wrong("more JSON");
    }

    /** Takes {@code expected} if it is next. */
    boolean took(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes {@code expected}. */
    void take(char expected) {
        if (!took(expected)) {
            throw wrong("'" + expected + "'");
        }
    }

    /** Takes the comma before another member, or the end; true when there is another one. */
    boolean another(char end) {
        if (took(',')) {
            return true;
        }
        take(end);
        return false;
    }

    /** Refuses anything but space after the value. */
    void end() {
        while (at < bytes.length) {
            if (bytes[at] < 0 || bytes[at] > ' ') {
                throw wrong("the end");
            }
            at++;
        }
    }

    /** Takes a text and returns where it begins; it ends before {@link #position()} less one. */
    int text() {
        take('"');
        int from = at;
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] == '\\' || (bytes[at] >= 0 && bytes[at] < ' ')) {
                throw wrong("a text without escapes");
            }
            at++;
        }
        if (at == bytes.length) {
            throw wrong("the end of a text");
        }
        at++;
        return from;
    }

    /** The text or number that is next, as text. */
    String value() {
        if (peek() == '"') {
            int from = text();
            return string(from, at - 1);
        }
        int from = at;
        skipScalar();
        return string(from, at);
    }

    /** Where the walk is. */
    int position() {
        return at;
    }

    /** True when the bytes from {@code from} to {@code to} are this ASCII text. */
    boolean isAt(int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String string(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Takes a decimal of zero or more, as a text or a number, and returns it in millionths. */
    long micros() {
        boolean quoted = took('"');
        Decimal decimal = new Decimal(bytes, at);
        at = decimal.end();
        if (!decimal.isValid() || (quoted && (at == bytes.length || bytes[at++] != '"'))) {
            throw wrong("a decimal of zero or more with at most six decimals");
        }
        return decimal.micros();
    }

    /** Steps over the value that is next, whatever it is. */
    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw wrong("JSON that is at most " + DEEPEST + " levels deep");
        }
        switch (peek()) {
            case '"' -> skipText();
            case '{' -> skipMembers('{', '}', depth);
            case '[' -> skipMembers('[', ']', depth);
            default -> skipScalar();
        }
    }

    private void skipMembers(char begin, char end, int depth) {
        take(begin);
        if (took(end)) {
            return;
        }
        do {
            if (end == '}') {
                skipText();
                take(':');
            }
            skip(depth + 1);
        } while (another(end));
    }

    private void skipText() {
        take('"');
        while (at < bytes.length && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        if (at >= bytes.length) {
            at = bytes.length;
            throw wrong("the end of a text");
        }
        at++;
    }

    private void skipScalar() {
        int from = at;
        while (at < bytes.length && isScalar(bytes[at])) {
            at++;
        }
        int to = at;
        if (!isNumber(from, to) && !isAt(from, to, "true") && !isAt(from, to, "false") && !isAt(from, to, "null")) {
            at = from;
            throw wrong("a value");
        }
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean letter = bytes[i] >= 'A' && bytes[i] != 'e' && bytes[i] != 'E';
            if (letter) {
                return false;
            }
        }
        return to > from && bytes[from] < 'A';
    }

    private static boolean isScalar(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || b == '-'
                || b == '+'
                || b == '.';
    }

    /** The complaint about what is next. */
    MalformedException wrong(String expected) {
        int to = Math.min(bytes.length, at + SHOWN);
        String found = at < to ? "'" + Json.shown(string(at, to)) + "'" : "the end";
        return new MalformedException("expected " + expected + " at byte " + at + ", found " + found);
    }
}
