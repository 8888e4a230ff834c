package io.polystep.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The bundled session: synthetic, made by the generator in the testkit, and labelled so in its own files. */
public final class SampleSession {
    /** What people are told of it. */
    public static final String LABEL = "bundled sample (synthetic, not recorded from any market)";

    private static final String FOLDER = "sample";

    private SampleSession() {}

    /** Its directory, which lies inside the application's jar or class folder. */
    public static Path directory() {
        URL list = SampleSession.class.getResource(FOLDER + "/markets.json");
        if (list == null) {
            throw new RunException("expected the bundled sample session on the class path, found none; build again");
        }
        try {
            URI address = list.toURI();
            if (address.getScheme().equals("jar")) {
                open(address);
            }
            return Path.of(address).getParent();
        } catch (URISyntaxException | IOException unreadable) {
            throw new RunException("expected a readable bundled session, found " + unreadable, unreadable);
        }
    }

    private static void open(URI jarEntry) throws IOException {
        try {
            // Stays open for the life of the process: the session is read from it as time passes.
            FileSystem opened = FileSystems.newFileSystem(jarEntry, Map.of());
            assert opened.isOpen();
        } catch (FileSystemAlreadyExistsException already) {
            assert FileSystems.getFileSystem(jarEntry).isOpen();
        }
    }
}
