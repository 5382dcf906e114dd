package io.chalice.deployer.plan;

/**
 * What a step waits for.
 */
public sealed interface StepPrerequisite permits PlannedStep, Milestone {

}
