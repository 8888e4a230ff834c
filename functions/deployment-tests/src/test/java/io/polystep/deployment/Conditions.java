package io.polystep.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What rules ask of classes and members beyond ArchUnit's own vocabulary. */
final class Conditions {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Set<String> BROAD =
            Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");
    private static final Set<String> CHANGING = Set.of(
            "java.util.HashMap",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.Random",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");

    static final ArchCondition<JavaMember> HAVE_NO_FLOATING_POINT = condition(
            "have no floating point in type, parameters or result",
            (member, events) -> typesOf(member).stream()
                    .filter(type -> FLOATING.contains(base(type)))
                    .forEach(type -> violated(member.getFullName() + " has a " + type.getName(), member, events)));

    static final ArchCondition<JavaField> HAVE_NO_TYPE_MADE_FOR_CHANGE =
            condition("have no type that is made for change", (field, events) -> {
                String type = field.getRawType().getName();
                if (CHANGING.contains(type) || type.startsWith("java.util.concurrent.atomic.")) {
                    violated(field.getFullName() + " is a " + type, field, events);
                }
            });

    // try-with-resources and finally are written as a catch of Throwable; only a person writes the other three.
    static final ArchCondition<JavaClass> CATCH_NARROWLY = condition(
            "catch narrowly",
            (owner, events) -> owner.getCodeUnits().stream()
                    .flatMap(unit -> unit.getTryCatchBlocks().stream())
                    .filter(block ->
                            block.getCaughtThrowables().stream().anyMatch(caught -> BROAD.contains(caught.getName())))
                    .forEach(block -> violated("broad catch at " + block.getSourceCodeLocation(), owner, events)));

    private static final Set<String> TABLE_WRITES = Set.of(
            "putItem",
            "updateItem",
            "deleteItem",
            "batchWriteItem",
            "transactWriteItems",
            "executeStatement",
            "batchExecuteStatement",
            "executeTransaction");
    private static final Set<String> FILE_READS =
            Set.of("exists", "isRegularFile", "isDirectory", "list", "walk", "lines", "size");
    private static final Set<String> FILES = Set.of(
            "java.io.FileOutputStream",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel",
            "java.nio.channels.AsynchronousFileChannel");

    // A library that is unpacked to be loaded is no state.
    static final ArchCondition<JavaClass> WRITE_TO_A_FILE_OR_A_TABLE = condition(
            "write to a file or a table",
            (owner, events) -> owner.getAccessesFromSelf().stream()
                    .filter(access -> !owner.getSimpleName().equals("NativeLibrary"))
                    .filter(access ->
                            writes(access.getTargetOwner(), access.getTarget().getName()))
                    .forEach(access -> events.add(SimpleConditionEvent.satisfied(owner, access.getDescription()))));

    private Conditions() {}

    private static boolean writes(JavaClass target, String name) {
        if (FILES.contains(target.getName())) {
            return true;
        }
        if (target.getName().equals("java.nio.file.Files")) {
            return !name.startsWith("read") && !name.startsWith("newInput") && !FILE_READS.contains(name);
        }
        return target.getName().startsWith("software.amazon.awssdk.") && TABLE_WRITES.contains(name);
    }

    private static List<JavaClass> typesOf(JavaMember member) {
        List<JavaClass> types = new ArrayList<>();
        switch (member) {
            case JavaField field -> types.add(field.getRawType());
            case JavaCodeUnit code -> {
                types.add(code.getRawReturnType());
                types.addAll(code.getRawParameterTypes());
            }
            default -> throw new IllegalStateException("expected a field, method or constructor, found " + member);
        }
        return types;
    }

    private static String base(JavaClass type) {
        return type.isArray() ? type.getBaseComponentType().getName() : type.getName();
    }

    private static void violated(String message, Object what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(what, message));
    }

    private static <T> ArchCondition<T> condition(String description, Check<T> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.check(item, events);
            }
        };
    }

    private interface Check<T> {
        void check(T item, ConditionEvents events);
    }
}
