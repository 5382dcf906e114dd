/**
 * The policies of an application's roles: what its code needs, what its deployment needs,
 * and what its author adds.
 */
@NullMarked
package io.chalice.deployer.policy;

import org.jspecify.annotations.NullMarked;
