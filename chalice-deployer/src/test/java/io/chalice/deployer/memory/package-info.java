/**
 * AWS in memory, with those of its rules that a deployment can break.
 */
@NullMarked
package io.chalice.deployer.memory;

import org.jspecify.annotations.NullMarked;
