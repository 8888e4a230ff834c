package io.polystep.runtime;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts every call to an AWS service. */
final class CallCounter implements ExecutionInterceptor {
    private final Telemetry telemetry;

    CallCounter(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
        telemetry.called(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
    }
}
