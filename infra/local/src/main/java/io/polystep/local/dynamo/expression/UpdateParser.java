package io.polystep.local.dynamo.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Reads an update expression: each of SET, REMOVE, ADD and DELETE at most once. */
final class UpdateParser {
    private final Cursor cursor;
    private final List<Update.Action> actions = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();

    UpdateParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Update parse() {
        do {
            section();
        } while (cursor.peek().kind() != Token.Kind.END);
        requireApart();
        return new Update(List.copyOf(actions));
    }

    private void section() {
        String keyword = cursor.peek().text().toUpperCase(Locale.ROOT);
        Supplier<Update.Action> action = action(keyword);
        if (!sections.add(keyword)) {
            throw cursor.invalid("The \"" + keyword + "\" section can only be used once in an update expression;");
        }
        cursor.next();
        do {
            actions.add(action.get());
        } while (cursor.acceptSymbol(","));
    }

    private Supplier<Update.Action> action(String keyword) {
        return switch (keyword) {
            case "SET" -> this::set;
            case "REMOVE" -> () -> new Update.Remove(cursor.path());
            case "ADD" -> () -> new Update.Add(cursor.path(), cursor.value());
            case "DELETE" -> () -> new Update.Delete(cursor.path(), cursor.value());
            default -> throw cursor.syntaxError("SET, REMOVE, ADD or DELETE");
        };
    }

    private Update.Action set() {
        DocumentPath path = cursor.path();
        cursor.expectSymbol("=");
        return new Update.Set(path, source());
    }

    private Update.Source source() {
        Update.Source left = term();
        if (cursor.acceptSymbol("+")) {
            return new Update.Sum(left, term());
        }
        return cursor.acceptSymbol("-") ? new Update.Difference(left, term()) : left;
    }

    private Update.Source term() {
        if (cursor.atValue()) {
            return new Update.Given(cursor.value());
        }
        return cursor.atFunction() ? function() : new Update.Copied(cursor.path());
    }

    private Update.Source function() {
        String name = cursor.next().text();
        cursor.expectSymbol("(");
        Update.Source source = switch (name) {
            case "if_not_exists" -> ifNotExists();
            case "list_append" -> listAppend();
            default -> throw cursor.invalid("Invalid function name; function: " + name);
        };
        cursor.expectSymbol(")");
        return source;
    }

    private Update.Source ifNotExists() {
        DocumentPath path = cursor.path();
        cursor.expectSymbol(",");
        return new Update.IfNotExists(path, term());
    }

    private Update.Source listAppend() {
        Update.Source first = term();
        cursor.expectSymbol(",");
        return new Update.ListAppend(first, term());
    }

    private void requireApart() {
        for (int i = 0; i < actions.size(); i++) {
            for (int j = 0; j < i; j++) {
                requireApart(actions.get(i).path(), actions.get(j).path());
            }
        }
    }

    private void requireApart(DocumentPath one, DocumentPath other) {
        if (one.overlaps(other)) {
            throw cursor.invalid(
                    "Two document paths overlap with each other; must remove or rewrite one of these paths");
        }
        if (one.conflicts(other)) {
            throw cursor.invalid(
                    "Two document paths conflict with each other; must remove or rewrite one of these" + " paths");
        }
    }
}
