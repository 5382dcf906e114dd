/**
 * Lambda functions.
 */
@NullMarked
package io.chalice.deployer.function;

import org.jspecify.annotations.NullMarked;
