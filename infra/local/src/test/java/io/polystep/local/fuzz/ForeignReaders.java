package io.polystep.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds, in compiled code, the classes that read JSON or another foreign text: those whose constants name a reader. */
final class ForeignReaders {
    /** What only a class that reads foreign bytes refers to. */
    private static final List<String> READERS = List.of(
            "com/fasterxml/jackson/databind/JsonNode",
            "com/fasterxml/jackson/core/JsonParser",
            "io/polystep/polymarket/wire/Fields",
            "io/polystep/polymarket/book/JsonCursor",
            "io/polystep/feeds/Cell",
            "io/polystep/ledger/Shape");

    private ForeignReaders() {}

    /** Simple names of the outermost classes below {@code packages} of the module that {@code member} belongs to. */
    static Set<String> below(Class<?> member, String... packages) {
        try {
            URI home =
                    member.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(home))) {
                return readers(Path.of(home), packages);
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
                return readers(jar.getPath("/"), packages);
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("expected the classes of " + member, unreadable);
        }
    }

    private static Set<String> readers(Path root, String... packages) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String name : packages) {
            try (Stream<Path> files = Files.walk(root.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .filter(ForeignReaders::reads)
                        .map(file -> String.valueOf(file.getFileName()).replaceFirst("[$.].*", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean reads(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
            for (PoolEntry entry : model.constantPool()) {
                boolean names = switch (entry) {
                    case ClassEntry type -> READERS.contains(type.asInternalName());
                    // Descriptors of methods and lambdas.
                    case Utf8Entry text ->
                        READERS.stream().anyMatch(reader -> text.stringValue().contains("L" + reader + ";"));
                    default -> false;
                };
                if (names) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
