package io.polystep.local.cli;

import io.polystep.local.run.RunException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the checkout, because the embedded runtime runs template.yaml and the state machines as they lie there. */
final class Checkout {
    private Checkout() {}

    static Path root() {
        Path root = Path.of(System.getProperty("polystep.root", "."));
        if (!Files.isRegularFile(root.resolve("template.yaml"))) {
            throw new RunException("expected template.yaml in "
                    + root.toAbsolutePath().normalize() + ", found none; start with ./polystep from the checkout");
        }
        return root;
    }
}
