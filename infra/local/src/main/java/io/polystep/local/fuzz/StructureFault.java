package io.polystep.local.fuzz;

import io.polystep.local.fuzz.JsonText.Kind;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damage to a payload that is JSON: the text stays near to what its sender could send by mistake. */
enum StructureFault {
    DROP((root, random) -> member(root, random, (parent, at) -> remove(parent, at))),
    DUPLICATE((root, random) -> member(root, random, (parent, at) -> repeat(parent, at, 1))),
    DUPLICATE_OTHERWISE((root, random) -> member(root, random, (parent, at) -> {
        repeat(parent, at, 1);
        JsonText other = parent.parts.get(random.nextInt(parent.parts.size()));
        parent.parts.set(parent.parts.size() - 1, other.copy());
    })),
    REORDER((root, random) -> member(root, random, (parent, at) -> {
        int other = random.nextInt(parent.parts.size());
        Collections.swap(parent.parts, at, other);
        if (parent.kind == Kind.OBJECT) {
            Collections.swap(parent.names, at, other);
        }
    })),
    RENAME((root, random) -> member(root, random, (parent, at) -> {
        if (parent.kind == Kind.OBJECT) {
            String name = parent.names.get(at);
            parent.names.set(at, random.nextBoolean() ? name.toUpperCase(java.util.Locale.ROOT) : name + "_");
        }
    })),
    TEXT_AS_NUMBER((root, random) -> literal(root, random, value -> {
        if (value.isText()) {
            value.become(value.inner());
        }
    })),
    NUMBER_AS_TEXT((root, random) -> literal(root, random, value -> {
        if (!value.isText()) {
            value.become('"' + value.spelling + '"');
        }
    })),
    ODD_NUMBER((root, random) -> literal(root, random, value -> {
        String number = Oddities.pick(Oddities.NUMBERS, random);
        value.become(random.nextBoolean() ? '"' + number + '"' : number);
    })),
    ODD_TEXT((root, random) ->
            literal(root, random, value -> value.become('"' + Oddities.pick(Oddities.TEXTS, random) + '"'))),
    NEGATE((root, random) -> literal(root, random, value -> {
        if (value.isNumber()) {
            value.become("-" + value.spelling);
        } else if (value.isText()) {
            value.become("\"-" + value.inner() + '"');
        }
    })),
    DIGIT((root, random) -> literal(root, random, value -> {
        int at = random.nextInt(Math.max(1, value.spelling.length()));
        if (at < value.spelling.length() && Character.isDigit(value.spelling.charAt(at))) {
            value.become(value.spelling.substring(0, at) + random.nextInt(10) + value.spelling.substring(at + 1));
        }
    })),
    UNKNOWN_WORD((root, random) -> literal(root, random, value -> {
        if (value.isText() && !value.inner().isEmpty()) {
            String word = value.inner();
            value.become('"' + (random.nextBoolean() ? word + "_X" : word.substring(1)) + '"');
        }
    })),
    NULL((root, random) -> any(root, random).become("null")),
    WRONG_TYPE((root, random) -> any(root, random)
            .become(Oddities.pick(List.of("true", "false", "0", "\"\"", "[]", "{}", "[[]]", "{\"a\":1}"), random))),
    SWAP((root, random) -> {
        JsonText one = any(root, random);
        JsonText two = any(root, random);
        JsonText kept = one.copy();
        one.become(two.copy());
        two.become(kept);
    }),
    SWAP_IDS((root, random) -> {
        List<JsonText> ids = root.all().stream()
                .filter(value -> value.isText() && value.inner().length() > 8)
                .toList();
        if (ids.size() > 1) {
            JsonText one = ids.get(random.nextInt(ids.size()));
            JsonText two = ids.get(random.nextInt(ids.size()));
            String kept = one.spelling;
            one.become(two.spelling);
            two.become(kept);
        }
    }),
    DEEP((root, random) -> {
        int depth = 1 + random.nextInt(random.nextInt(8) == 0 ? 3_000 : 60);
        boolean objects = random.nextBoolean();
        JsonText value = any(root, random);
        StringBuilder inner = new StringBuilder();
        value.write(inner);
        value.become((objects ? "{\"a\":" : "[").repeat(depth) + inner + (objects ? "}" : "]").repeat(depth));
    }),
    LONG_TEXT((root, random) -> literal(root, random, value -> {
        String unit = Oddities.pick(List.of("9", "0", "a", "\\n", "é", "0x", "=", "-"), random);
        value.become('"' + unit.repeat(1 + random.nextInt(length(random))) + '"');
    })),
    LONG_NUMBER((root, random) -> literal(root, random, value -> {
        String digits = Oddities.pick(List.of("9", "0", "1"), random).repeat(1 + random.nextInt(length(random)));
        value.become(random.nextBoolean() ? "0." + digits : "1" + digits);
    })),
    LONG_ARRAY((root, random) -> member(root, random, (parent, at) -> {
        if (parent.kind == Kind.ARRAY) {
            repeat(parent, at, 1 + random.nextInt(random.nextInt(16) == 0 ? 2_000 : 40));
        }
    })),
    EXTRA((root, random) -> {
        List<JsonText> objects =
                root.all().stream().filter(value -> value.kind == Kind.OBJECT).toList();
        if (!objects.isEmpty()) {
            JsonText object = objects.get(random.nextInt(objects.size()));
            String name = Oddities.pick(
                    List.of("error", "errorMsg", "code", "message", "success", "status", "version", "data"), random);
            object.names.add(name);
            object.parts.add(JsonText.literal(Oddities.pick(
                    List.of("\"not enough balance / allowance\"", "\"\"", "null", "false", "true", "{}", "-32005"),
                    random)));
        }
    }),
    EMPTY((root, random) -> {
        JsonText value = any(root, random);
        value.names.clear();
        value.parts.clear();
    }),
    WRAP((root, random) -> {
        JsonText inner = root.copy();
        JsonText array = JsonText.literal("");
        array.kind = Kind.ARRAY;
        array.parts.add(inner);
        root.become(array);
    });

    private interface Damage {
        void apply(JsonText root, RandomGenerator random);
    }

    private interface At {
        void apply(JsonText parent, int index);
    }

    // A lambda without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Damage damage;

    StructureFault(Damage damage) {
        this.damage = damage;
    }

    void apply(JsonText root, RandomGenerator random) {
        damage.apply(root, random);
    }

    private static int length(RandomGenerator random) {
        return random.nextInt(32) == 0 ? 60_000 : 200;
    }

    private static JsonText any(JsonText root, RandomGenerator random) {
        List<JsonText> all = root.all();
        return all.get(random.nextInt(all.size()));
    }

    private static void literal(JsonText root, RandomGenerator random, java.util.function.Consumer<JsonText> change) {
        List<JsonText> literals =
                root.all().stream().filter(value -> value.kind == Kind.LITERAL).toList();
        if (!literals.isEmpty()) {
            change.accept(literals.get(random.nextInt(literals.size())));
        }
    }

    private static void member(JsonText root, RandomGenerator random, At change) {
        List<JsonText> parents =
                root.all().stream().filter(value -> !value.parts.isEmpty()).toList();
        if (!parents.isEmpty()) {
            JsonText parent = parents.get(random.nextInt(parents.size()));
            change.apply(parent, random.nextInt(parent.parts.size()));
        }
    }

    private static void remove(JsonText parent, int at) {
        parent.parts.remove(at);
        if (parent.kind == Kind.OBJECT) {
            parent.names.remove(at);
        }
    }

    private static void repeat(JsonText parent, int at, int times) {
        // Repetitions of repetitions must not outgrow this process.
        int most = Math.max(1, 20_000 / parent.parts.get(at).all().size());
        for (int i = 0; i < Math.min(times, most); i++) {
            parent.parts.add(parent.parts.get(at).copy());
            if (parent.kind == Kind.OBJECT) {
                parent.names.add(parent.names.get(at));
            }
        }
    }
}
