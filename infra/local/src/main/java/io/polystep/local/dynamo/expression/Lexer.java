package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. */
final class Lexer {
    private static final int MAX_LENGTH = 4096;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<name>#[A-Za-z0-9_]+)"
                    + "|(?<value>:[A-Za-z0-9_]+)|(?<number>[0-9]+)|(?<symbol><>|<=|>=|[=<>()\\[\\],.+-])|(?<end>$))");

    /** A program has few expressions and asks with each of them a thousand times. */
    private static final int MOST_KNOWN = 1_000;

    private static final Map<String, List<Token>> KNOWN = new ConcurrentHashMap<>();

    private Lexer() {}

    static List<Token> tokens(String kind, String expression) {
        List<Token> known = KNOWN.get(expression);
        if (known != null) {
            return known;
        }
        List<Token> tokens = List.copyOf(cut(kind, expression));
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(expression, tokens);
        }
        return tokens;
    }

    private static List<Token> cut(String kind, String expression) {
        requireLength(kind, expression);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        Token token;
        do {
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                throw Rejection.validation(
                        "Invalid " + kind + ": Syntax error; unexpected text at offset " + at + ": " + expression);
            }
            token = token(matcher);
            tokens.add(token);
            at = matcher.end();
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private static void requireLength(String kind, String expression) {
        if (expression.isBlank()) {
            throw Rejection.validation("Invalid " + kind + ": The expression can not be empty;");
        }
        if (expression.length() > MAX_LENGTH) {
            throw Rejection.validation("Invalid " + kind + ": Expression size has exceeded the maximum allowed size;");
        }
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("word") != null) {
            return new Token(Token.Kind.WORD, matcher.group("word"));
        }
        if (matcher.group("name") != null) {
            return new Token(Token.Kind.NAME_PLACEHOLDER, matcher.group("name"));
        }
        if (matcher.group("value") != null) {
            return new Token(Token.Kind.VALUE_PLACEHOLDER, matcher.group("value"));
        }
        if (matcher.group("number") != null) {
            return new Token(Token.Kind.NUMBER, matcher.group("number"));
        }
        String symbol = matcher.group("symbol");
        return symbol == null ? new Token(Token.Kind.END, "") : new Token(Token.Kind.SYMBOL, symbol);
    }
}
