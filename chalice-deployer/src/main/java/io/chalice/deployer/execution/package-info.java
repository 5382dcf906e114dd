/**
 * Running a plan.
 */
@NullMarked
package io.chalice.deployer.execution;

import org.jspecify.annotations.NullMarked;
