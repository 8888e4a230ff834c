package io.polystep.local.dynamo.expression;

import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A place in the tokens of one expression, and the parts of the grammar that all expressions share. */
final class Cursor {
    private final String kind;
    private final List<Token> tokens;
    private final Placeholders placeholders;
    private int at;

    Cursor(String kind, String expression, Placeholders placeholders) {
        this.kind = kind;
        this.tokens = Lexer.tokens(kind, expression);
        this.placeholders = placeholders;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at++);
    }

    int position() {
        return at;
    }

    boolean acceptSymbol(String symbol) {
        return advanceIf(peek().isSymbol(symbol));
    }

    boolean acceptKeyword(String keyword) {
        return advanceIf(peek().isKeyword(keyword));
    }

    private boolean advanceIf(boolean matches) {
        at += matches ? 1 : 0;
        return matches;
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw syntaxError("\"" + symbol + "\"");
        }
    }

    void expectKeyword(String keyword) {
        if (!acceptKeyword(keyword)) {
            throw syntaxError(keyword);
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw syntaxError("the end");
        }
    }

    /** True when a function name with its opening bracket is next. */
    boolean atFunction() {
        return peek().kind() == Token.Kind.WORD && tokens.get(at + 1).isSymbol("(");
    }

    boolean atValue() {
        return peek().kind() == Token.Kind.VALUE_PLACEHOLDER;
    }

    AttributeValue value() {
        if (!atValue()) {
            throw syntaxError("a :value");
        }
        return placeholders.value(kind, next().text());
    }

    DocumentPath path() {
        List<DocumentPath.Element> elements = new ArrayList<>();
        elements.add(name());
        while (peek().isSymbol(".") || peek().isSymbol("[")) {
            elements.add(acceptSymbol(".") ? name() : index());
        }
        return new DocumentPath(List.copyOf(elements));
    }

    private DocumentPath.Name name() {
        Token token = next();
        return switch (token.kind()) {
            case NAME_PLACEHOLDER -> new DocumentPath.Name(placeholders.name(kind, token.text()));
            case WORD -> new DocumentPath.Name(plainName(token.text()));
            default -> {
                at--;
                throw syntaxError("an attribute name");
            }
        };
    }

    private String plainName(String word) {
        if (ReservedWords.contains(word)) {
            throw invalid("Attribute name is a reserved keyword; reserved keyword: " + word);
        }
        return word;
    }

    private DocumentPath.Index index() {
        expectSymbol("[");
        Token number = next();
        if (number.kind() != Token.Kind.NUMBER || number.text().length() > 6) {
            at--;
            throw syntaxError("a list index");
        }
        expectSymbol("]");
        return new DocumentPath.Index(Integer.parseInt(number.text()));
    }

    DynamoDbException syntaxError(String expected) {
        return invalid("Syntax error; token: \"" + peek().text() + "\", expected: " + expected);
    }

    DynamoDbException invalid(String message) {
        return Rejection.validation("Invalid " + kind + ": " + message);
    }
}
