package io.polystep.local.dynamo.store;

import io.polystep.local.dynamo.value.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All tables, and the client tokens of the last ten minutes. Not thread-safe. */
public final class Database {
    /** How long the token of a transaction is remembered. */
    public static final Duration TOKEN_MEMORY = Duration.ofMinutes(10);

    private static final int SNAPSHOT_BATCH = 500;

    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Change.Remember> tokens = new LinkedHashMap<>();

    /** The table of this name; refused when there is none. */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw Rejection.tableMissing(name);
        }
        return table;
    }

    /** True when there is such a table. */
    public boolean hasTable(String name) {
        return tables.containsKey(name);
    }

    /** Names of all tables in order. */
    public List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /** Fingerprint of the request that used this token in the ten minutes before {@code now}. */
    public Optional<String> remembered(String token, Instant now) {
        return Optional.ofNullable(tokens.get(token))
                .filter(memory -> isFresh(memory, now))
                .map(Change.Remember::fingerprint);
    }

    private static boolean isFresh(Change.Remember memory, Instant now) {
        return now.toEpochMilli() - memory.atMillis() < TOKEN_MEMORY.toMillis();
    }

    /** Makes the changes; they have been checked before. */
    public void apply(List<Change> changes) {
        changes.forEach(this::apply);
    }

    private void apply(Change change) {
        switch (change) {
            case Change.CreateTable(TableDefinition definition) -> tables.put(definition.name(), new Table(definition));
            case Change.DeleteTable(String table) -> tables.remove(table);
            case Change.SetTtl(String table, var attribute) -> stored(table).setTtl(attribute);
            case Change.Put(String table, var item) -> stored(table).put(item);
            case Change.Delete(String table, var key) -> stored(table).delete(key);
            case Change.Remember memory -> remember(memory);
        }
    }

    private Table stored(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    private void remember(Change.Remember memory) {
        Instant now = Instant.ofEpochMilli(memory.atMillis());
        tokens.values().removeIf(old -> !isFresh(old, now));
        tokens.put(memory.token(), memory);
    }

    /** Commits that build this state from nothing. */
    public List<List<Change>> snapshot() {
        List<List<Change>> commits = new ArrayList<>();
        for (Table table : tables.values()) {
            String name = table.definition().name();
            commits.add(List.of(
                    new Change.CreateTable(table.definition()),
                    new Change.SetTtl(name, table.ttlAttribute().orElse(null))));
            List<Change> puts = new ArrayList<>();
            table.all().forEach(item -> puts.add(new Change.Put(name, item)));
            for (int from = 0; from < puts.size(); from += SNAPSHOT_BATCH) {
                commits.add(puts.subList(from, Math.min(from + SNAPSHOT_BATCH, puts.size())));
            }
        }
        commits.add(List.copyOf(tokens.values()));
        return commits;
    }
}
