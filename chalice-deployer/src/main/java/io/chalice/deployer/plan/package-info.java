/**
 * What a deployment would change, as data.
 */
@NullMarked
package io.chalice.deployer.plan;

import org.jspecify.annotations.NullMarked;
