/**
 * The role that functions run with.
 */
@NullMarked
package io.chalice.deployer.role;

import org.jspecify.annotations.NullMarked;
