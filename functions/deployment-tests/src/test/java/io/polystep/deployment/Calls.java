package io.polystep.deployment;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Date;

/** Calls that rules speak of. */
final class Calls {
    /** Every way to ask the machine for the time. */
    static final DescribedPredicate<JavaMethodCall> OF_THE_SYSTEM_CLOCK = DescribedPredicate.describe(
            "the system clock", call -> asksTheSystem(call) || asksAClock(call) || asksNow(call));

    private Calls() {}

    static DescribedPredicate<JavaMethodCall> of(Class<?> owner, String name) {
        return DescribedPredicate.describe(owner.getSimpleName() + "." + name, call -> isOf(call, owner, name));
    }

    private static boolean asksTheSystem(JavaCall<?> call) {
        return isOf(call, System.class, "currentTimeMillis") || isOf(call, System.class, "nanoTime");
    }

    private static boolean asksAClock(JavaCall<?> call) {
        boolean clock = call.getTargetOwner().isEquivalentTo(Clock.class)
                || call.getTargetOwner().isEquivalentTo(InstantSource.class);
        return clock && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
    }

    private static boolean asksNow(JavaCall<?> call) {
        boolean time = call.getTargetOwner().isAssignableTo(Temporal.class)
                || call.getTargetOwner().isEquivalentTo(Date.class);
        return time
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean isOf(JavaCall<?> call, Class<?> owner, String name) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
    }
}
