package io.chalice.deployer.execution;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.StepResult;

/**
 * What became of a step.
 *
 * @param step the step
 * @param result what it made, or {@code null} when it failed
 * @param failure why it failed, or {@code null}
 */
public record StepOutcome(PlanStep step, @Nullable StepResult result, @Nullable RuntimeException failure) {

}
