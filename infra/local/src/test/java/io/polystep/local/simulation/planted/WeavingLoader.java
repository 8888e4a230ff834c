package io.polystep.local.simulation.planted;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.pool.TypePool;

/**
 * Loads Polystep a second time, beside the first, with a switch in every method that a fault can be planted in. The classes
 * on the class path stay as they are.
 */
final class WeavingLoader extends ClassLoader {
    private static final String OURS = "io.polystep.";

    private final Map<String, Set<String>> methods;
    private final ClassFileLocator locator;
    private final TypePool types;

    /**
     * @param parent where the classes come from
     * @param methods names of the methods to weave, by name of their class
     */
    WeavingLoader(ClassLoader parent, Map<String, Set<String>> methods) {
        super(parent);
        this.methods = Map.copyOf(methods);
        this.locator = ClassFileLocator.ForClassLoader.of(parent);
        this.types = TypePool.Default.of(locator);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = methods.containsKey(name) ? woven(name) : plain(name);
        return defineClass(name, code, 0, code.length);
    }

    private byte[] plain(String name) throws ClassNotFoundException {
        try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return code.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] woven(String name) {
        TypeDescription type = types.describe(name).resolve();
        DynamicType.Builder<?> code = new ByteBuddy().redefine(type, locator);
        for (String method : methods.getOrDefault(name, Set.of())) {
            if (type.getDeclaredMethods().filter(named(method)).isEmpty()) {
                throw new IllegalStateException(
                        "expected method " + method + " in " + name + " to plant a fault in, found none");
            }
            code = code.visit(Advice.to(Planting.Woven.class).on(named(method)));
        }
        return code.make().getBytes();
    }
}
