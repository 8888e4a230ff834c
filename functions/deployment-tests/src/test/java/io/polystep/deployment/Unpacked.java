package io.polystep.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A deployable's zip, unpacked as Lambda does, with a class loader that sees it and the JDK and nothing else. */
@SuppressWarnings("NullAway") // static methods are invoked reflectively without a target
final class Unpacked implements AutoCloseable {
    /**
     * What came of a call.
     *
     * @param thrown class of the exception; empty when there was none
     * @param printed standard output
     */
    record Answer(String thrown, String printed) {}

    private final URLClassLoader classes;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream outBefore = System.out;
    private final ClassLoader contextBefore = Thread.currentThread().getContextClassLoader();

    // Its log takes the standard output that it finds when it starts, so the output is changed once and for all calls.
    private Unpacked(URLClassLoader classes) {
        this.classes = classes;
        System.setOut(new PrintStream(printed, true, UTF_8));
        Thread.currentThread().setContextClassLoader(classes);
    }

    static Unpacked of(Path zip, Path folder) throws IOException {
        unpack(zip, folder);
        List<URL> urls = new ArrayList<>();
        urls.add(folder.toUri().toURL());
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return new Unpacked(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    /** Makes the handler over the real telemetry and calls it once. */
    Answer call(String handler, Map<String, String> environment, String event) throws ReflectiveOperationException {
        printed.reset();
        countAsOnLambda();
        classes.loadClass("org.slf4j.MDC")
                .getMethod("put", String.class, String.class)
                .invoke(null, "correlation_id", "from-the-zip");
        return new Answer(thrown(handler, environment, event), printed.toString(UTF_8));
    }

    private String thrown(String handler, Map<String, String> environment, String event)
            throws ReflectiveOperationException {
        Class<?> platform = classes.loadClass("io.polystep.runtime.Platform");
        Object made = classes.loadClass(handler).getConstructor(platform).newInstance(platform(platform, environment));
        try {
            made.getClass()
                    .getMethod(
                            "handleRequest",
                            InputStream.class,
                            OutputStream.class,
                            classes.loadClass("com.amazonaws.services.lambda.runtime.Context"))
                    .invoke(made, new ByteArrayInputStream(event.getBytes(UTF_8)), new ByteArrayOutputStream(), null);
            return "";
        } catch (InvocationTargetException fault) {
            return fault.getCause().getClass().getName();
        }
    }

    private Object platform(Class<?> type, Map<String, String> environment) throws ReflectiveOperationException {
        Object aws = type.getMethod("aws").invoke(null);
        return Proxy.newProxyInstance(
                classes,
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals("environment") ? environment : method.invoke(aws, arguments));
    }

    // Without this the metrics library would look for a cloud over the network.
    private void countAsOnLambda() throws ReflectiveOperationException {
        Class<?> names = classes.loadClass("software.amazon.cloudwatchlogs.emf.environment.Environments");
        Object configuration = classes.loadClass(
                        "software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider")
                .getMethod("getConfig")
                .invoke(null);
        configuration
                .getClass()
                .getMethod("setEnvironmentOverride", names)
                .invoke(configuration, names.getField("Lambda").get(null));
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    file.stream().filter(one -> !one.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(contextBefore);
        System.setOut(outBefore);
        classes.close();
    }
}
