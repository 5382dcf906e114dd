package io.chalice.deployer.plan;

/**
 * What a step waits for.
 */
public sealed interface Prerequisite permits PlannedStep, Milestone {

}
