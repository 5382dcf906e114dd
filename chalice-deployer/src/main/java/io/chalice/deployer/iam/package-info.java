/**
 * Policies of the functions' roles: what they say, where they come from.
 */
@NullMarked
package io.chalice.deployer.iam;

import org.jspecify.annotations.NullMarked;
