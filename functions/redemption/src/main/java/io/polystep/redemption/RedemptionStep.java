package io.polystep.redemption;

/** The work of one handler; made anew for each invocation, so that secrets are never kept. */
interface RedemptionStep {
    /** Does the step for one condition and says what comes next. */
    RedemptionAnswer run(RedemptionRequest request);
}
